import { existsSync, readFileSync } from "node:fs";
import { z } from "astro/zod";
import { parse } from "yaml";
import { queriesSchema } from "../schemas/queries.ts";
import { readConcepts } from "./concepts.ts";
import { contentDir } from "./directories.ts";

/** What people call things and ask, for the search of one language. @param language such as `es` or `en-us` */
export const readSearchWords = (language: string) => ({
  concepts: readConcepts(contentDir, language),
  queries: readQueries(contentDir, language),
});

/**
 * What people ask in one language, by the address of the page that answers.
 * @param folder the content folder; a site may have no such file
 * @param language such as `es` or `en-us`
 * @throws when the file holds something else than the schema says, which the content check tells first
 */
export function readQueries(folder: string, language: string): Map<string, string> {
  const file = `${folder}/queries.yaml`;
  if (!existsSync(file)) return new Map();
  const entries = z.array(queriesSchema).parse(parse(readFileSync(file, "utf8")) ?? []);
  const queriesIn = (entry: z.infer<typeof queriesSchema>) => (language.startsWith("es") ? entry.es : entry.en);
  return new Map(
    entries.flatMap((entry) => [[entry.page, queriesIn(entry) ?? ""] as const]).filter(([, text]) => text),
  );
}
