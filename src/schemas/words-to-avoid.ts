import { z } from "astro/zod";
import { line } from "./fields.ts";

const entry = z.strictObject({
  /** Words that the site does not use. */
  avoid: z.array(line(1, 60).regex(/^[^A-Z]*$/, "write the words in small letters")).min(1),
  /** What to write instead. */
  instead: line(2, 160),
  /** `true` where they can be right in some sentences: the check warns and does not stop publishing. */
  sometimes: z.boolean({ error: "write true or false" }).default(false),
  /** Phrases in which they are right. */
  except: z.array(line(3, 60)).default([]),
});

/** The words that the check looks for, `words-to-avoid.yaml` of each language. The site itself does not read them. */
export const wordsToAvoidSchema = z.strictObject({
  /** Legal names and titles that keep their spelling. */
  names: z.array(line(3, 120)).default([]),
  /** Words about people. */
  people: z.array(entry),
  /** Words that promise too much. */
  promises: z.array(entry),
  /** Words that say the right thing in another way than the site does. */
  style: z.array(entry).default([]),
});
