import type { Rule } from "../rule.ts";

/** Every file can be read: encodings, YAML, Markdown with components. */
export const parseErrors: Rule = ({ pages, data }, report) => {
  for (const { file, problems } of [...pages, ...data]) for (const problem of problems) report({ file, ...problem });
};
