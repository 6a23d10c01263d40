import { isIndex } from "../content/page-files.ts";
import { isError, type Problem } from "./problem.ts";
import { readSite } from "./read-site.ts";
import type { Rule } from "./rule.ts";
import { citations } from "./rules/citations.ts";
import { code } from "./rules/code.ts";
import { components } from "./rules/components.ts";
import { parseErrors } from "./rules/parse-errors.ts";
import { pictureFiles } from "./rules/picture-files.ts";
import { pictures } from "./rules/pictures.ts";
import { references } from "./rules/references.ts";
import { schemas } from "./rules/schemas.ts";
import { posix } from "node:path";

/** What a page cannot be made without. All other rules say how it should be. */
const NEEDED: readonly Rule[] = [parseErrors, references, components, pictures, schemas, citations, code, pictureFiles];

/**
 * Drafts from which no page can be made yet.
 * @param contentDir the content folder
 * @returns their names within it, such as `articles/your-first-call/index.mdx`
 */
export async function unreadableDrafts(contentDir: string): Promise<string[]> {
  const site = await readSite(contentDir);
  const wrong = new Set<string>();
  const report = (problem: Problem) => isError(problem) && wrong.add(problem.file);
  for (const rule of NEEDED) rule(site, report);
  const folders = new Set([...wrong].map((file) => posix.dirname(file)));
  return site.pages
    .filter(({ isDraft, file }) => isDraft && (wrong.has(file) || (isIndex(file) && folders.has(posix.dirname(file)))))
    .map(({ file }) => file.slice(site.folder.length + 1));
}
