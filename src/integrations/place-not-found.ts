import { existsSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Hosts look for `es/404.html`, and Astro knows such a file of the whole site alone. Any other page of that name, such as the
 * 404th of the list of articles, stays where it is.
 * @param root folder of the finished pages
 * @param languages folders of the other languages, such as `es/`
 */
export function placeNotFound(root: string, languages: readonly string[]): void {
  for (const language of languages) {
    const folder = join(root, language, "404");
    if (!existsSync(folder)) continue;
    renameSync(join(folder, "index.html"), `${folder}.html`);
    rmdirSync(folder);
  }
}
