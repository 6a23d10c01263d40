import { z } from "astro/zod";
import { line, sources } from "./fields.ts";

/** What a term says in its language. */
const words = {
  /** The term as a heading prints it. */
  term: line(2, 60),
  /** Other names that people use or that visitors meet elsewhere, such as short forms and brands. */
  also: z.array(line(2, 60)).default([]),
  /** What it means, in one or two sentences of plain text. */
  meaning: line(20, 320),
};

/** A term of `content/glossary.yaml`; its id is the key and its address: `/glossary/#withdrawal`. */
export const termSchema = z.strictObject({
  ...words,
  /** Ids of the sources that say so; needed where the meaning states a medical or legal fact. */
  sources,
  /** Where on this site to read on. */
  more: z
    .string()
    .regex(/^\/[a-z0-9/-]*(#[a-z0-9-]+)?$/, "write an address of this site, such as /blog/stopping-safely/")
    .optional(),
});

/** The same in another language, `content/<language>/glossary.yaml`; sources and the way on are the original's. */
export const translatedTermSchema = z.strictObject(words);

/** A term as the site shows it. */
export type Term = z.infer<typeof termSchema>;
