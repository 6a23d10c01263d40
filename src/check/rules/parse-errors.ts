import type { Rule } from "../site.ts";

/** What cannot be read: encodings, YAML, Markdown with components. */
export const parseErrors: Rule = ({ pages, data, translated }) =>
  [...pages, ...Object.values(data), ...translated].flatMap(({ file, problems }) =>
    problems.map((problem) => ({ file, ...problem })),
  );
