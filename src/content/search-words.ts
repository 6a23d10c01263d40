import { z } from "astro/zod";
import { queriesSchema } from "../schemas/queries.ts";
import { readConcepts } from "./concepts.ts";
import { contentDir } from "./directories.ts";
import { contentLanguage, folderOf } from "./languages.ts";
import { readDataFile } from "./read-data-file.ts";
import { languagesOf } from "./site-languages.ts";

/** What people call things and ask, for the search of one language. @param shown as pages say it: `es`, `en-us` */
export const readSearchWords = (shown: string) => ({
  concepts: readConcepts(contentDir, shown),
  queries: readQueries(contentDir, shown),
});

/**
 * What people ask in one language, by the address of the page that answers.
 * @param folder the content folder; a site may have no such file
 * @param shown the language as pages say it: `es`, `en-us`
 * @throws when the file holds something else than the schema says, which the content check tells first
 */
export function readQueries(folder: string, shown: string): Map<string, string> {
  const language = contentLanguage(languagesOf(folder), shown);
  const entries = z.array(queriesSchema).parse(readDataFile(`${folder}/${folderOf(language)}queries.yaml`) ?? []);
  return new Map(entries.map(({ page, queries }) => [page, queries]));
}
