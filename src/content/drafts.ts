import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDraftText } from "./publication.ts";

/**
 * Pages whose files say that they are drafts.
 * @param contentDir the content folder
 * @returns their names within it, such as `articles/your-first-call/index.mdx`
 */
export const draftsIn = (contentDir: string): string[] =>
  globSync("**/*.{mdx,md}", { cwd: contentDir })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => isDraftText(readFileSync(join(contentDir, file), "utf8")));
