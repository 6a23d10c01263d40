import { existsSync, readFileSync } from "node:fs";
import { z } from "astro/zod";
import { parse } from "yaml";
import { conceptSchema } from "../schemas/concept.ts";
import { slug } from "../schemas/fields.ts";

/** What people call one thing, in every language, and where it leads. */
export interface NamedThing {
  names: string[];
  leads: string[];
  /** A medicine or drug. */
  sensitive: boolean;
}

/**
 * What people call things, for the search. Names of all languages are known in each: a medicine is one everywhere, and
 * who searches in the wrong language is helped too.
 * @param folder the content folder; a site may have no such file
 * @throws when the file holds something else than the schema says, which the content check tells first
 */
export function readConcepts(folder: string): NamedThing[] {
  const file = `${folder}/concepts.yaml`;
  if (!existsSync(file)) return [];
  const concepts = z.record(slug, conceptSchema).parse(parse(readFileSync(file, "utf8")) ?? {});
  return Object.values(concepts).map(({ kind, names, es, leads }) => ({
    names: [...new Set([...names, ...es])],
    leads,
    sensitive: kind === "medicine" || kind === "drug",
  }));
}
