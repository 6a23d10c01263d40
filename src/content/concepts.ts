import { existsSync, readFileSync } from "node:fs";
import { z } from "astro/zod";
import { parse } from "yaml";
import { conceptSchema } from "../schemas/concept.ts";
import { slug } from "../schemas/fields.ts";

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
 * @param language such as `es` or `en-us`
 * @throws when the file holds something else than the schema says, which the content check tells first
 */
export function readConcepts(folder: string, language: string): NamedThing[] {
  const file = `${folder}/concepts.yaml`;
  if (!existsSync(file)) return [];
  const concepts = z.record(slug, conceptSchema).parse(parse(readFileSync(file, "utf8")) ?? {});
  return Object.values(concepts).map(({ kind, names, es, leads, general }) => {
    const sensitive = kind === "medicine" || kind === "drug";
    const others = sensitive || language.startsWith("es") ? es : [];
    return { names: [...new Set([...names, ...others])], leads, sensitive, general };
  });
}
