/**
 * `npm run new -- article "Title"`: writes the file of a new article, program, page or topic, ready to be filled in.
 * `npm run new -- site`: makes the content of another clinic's site.
 */
import { contentDir } from "../src/content/directories.ts";
import { newSite } from "./new/new-site.ts";
import { writeNew } from "./new/write-new.ts";

const [kind, title, ...more] = process.argv.slice(2);
try {
  if (kind === "site") console.log(await newSite(contentDir, process.argv.slice(3)));
  else if (more.length > 0) throw new Error(`Put the title into quotation marks: "${[title, ...more].join(" ")}".`);
  else console.log(await writeNew(contentDir, kind, title));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
