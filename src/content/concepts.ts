import { z } from "astro/zod";
import { conceptSchema, translatedConceptSchema } from "../schemas/concept.ts";
import { slug } from "../schemas/fields.ts";
import { contentLanguage, defaultLanguage, folderOf } from "./languages.ts";
import { readDataFile } from "./read-data-file.ts";
import { languagesOf } from "./site-languages.ts";

/** What people call one thing, and where it leads. */
export interface NamedThing {
  names: string[];
  leads: string[];
  /** A medicine or drug. */
  sensitive: boolean;
  /** Said of nearly everything here. */
  general: boolean;
}

/**
 * What people call things, for the search of one language. A medicine or drug is known by its names in all languages; and
 * who searches in another language than the site's own often uses its words, too.
 * @param folder the content folder; a site may have no such file
 * @param shown the language as pages say it: `es`, `en-us`
 * @throws when a file holds something else than the schema says, which the content check tells first
 */
export function readConcepts(folder: string, shown: string): NamedThing[] {
  const languages = languagesOf(folder);
  const own = contentLanguage(languages, shown);
  const concepts = z.record(slug, conceptSchema).parse(readDataFile(`${folder}/concepts.yaml`) ?? {});
  const translated = languages
    .filter((language) => language !== defaultLanguage)
    .map((language) => {
      const file = readDataFile(`${folder}/${folderOf(language)}concepts.yaml`);
      return { language, names: z.record(slug, translatedConceptSchema).parse(file ?? {}) };
    });
  return Object.entries(concepts).map(([id, { kind, names, leads, general }]) => {
    const sensitive = kind === "medicine" || kind === "drug";
    const others = translated.flatMap(({ language, names }) =>
      sensitive || language === own ? (names[id] ?? []) : [],
    );
    return { names: [...new Set([...names, ...others])], leads, sensitive, general };
  });
}
