/** `npm run new -- article "Title"`: writes the file of a new article, program, page or topic, ready to be filled in. */
import { contentDir } from "../src/content/directories.ts";
import { writeNew } from "./new/write-new.ts";

const [kind, title, ...more] = process.argv.slice(2);
try {
  if (more.length > 0) throw new Error(`Put the title into quotation marks: "${[title, ...more].join(" ")}".`);
  console.log(await writeNew(contentDir, kind, title));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
