/**
 * `npm run translated`: notes that translations say what their originals say now, in `content/<language>/originals.yaml`;
 * the check tells by it what changes in an original later. `-- content/es/pages/about.mdx` notes it of these files only.
 */
import { writeFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { originalsText, translationsInto } from "../src/check/originals.ts";
import { readSite } from "../src/check/read-site.ts";
import { contentDir } from "../src/content/directories.ts";
import { defaultLanguage } from "../src/content/languages.ts";

const site = await readSite(contentDir);
const asked = process.argv
  .slice(2)
  .map((path) => join(basename(contentDir), relative(contentDir, path)).split(sep).join("/"));
const languages = site.languages.filter((language) => language !== defaultLanguage);
const known = languages.flatMap((language) => translationsInto(site, language).map(({ file }) => file));
const unknown = asked.find((file) => !known.includes(file));
if (unknown !== undefined) {
  console.error(`${unknown} translates nothing that the site has.`);
  process.exitCode = 1;
} else {
  for (const language of languages) {
    const files = translationsInto(site, language).filter(({ file }) => asked.length === 0 || asked.includes(file));
    if (files.length === 0) continue;
    const record = join(contentDir, language, "originals.yaml");
    writeFileSync(record, originalsText(site, language, asked.length > 0 ? asked : undefined));
    console.log(
      `${relative("", record)}: ${files.length === 1 ? "1 translation" : `${files.length} translations`} noted.`,
    );
  }
  if (languages.length === 0) console.log("The site has no translations.");
}
