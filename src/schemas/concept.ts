import { z } from "astro/zod";

/** A name as it is typed: the search knows no capitals. */
const name = z
  .string()
  .trim()
  .min(2, "write at least 2 letters")
  .max(60)
  .regex(/^[^A-Z]*$/, "write names in small letters");

const names = z.array(name).min(1, "write at least one name");

/** A page of the site, perhaps with a place on it. */
const lead = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)*(?:#\S+)?$/,
    "write the address of a page, such as /topics/paying/ or /blog/after-iop/#meetings",
  );

/** What people call one thing, of `content/concepts.yaml`; its id is the key. */
export const conceptSchema = z.strictObject({
  /** What it is. A misspelt medicine or drug is never taken for another without asking. */
  kind: z.enum(["medicine", "drug", "drink", "behavior", "insurer", "right", "feeling", "person", "part", "moment"]),
  /** Everything that people call it: brand, class, street. In small letters, spelt as it should be. */
  names,
  /** `true` for words that are said of nearly everything here, such as "treatment": they count little beside others. */
  general: z.boolean({ error: "write true or false" }).default(false),
  /** Where the site says most about it, the best place first; addresses of English pages. Nothing is claimed by it. */
  leads: z.array(lead).min(1, "write where it leads").max(3),
});

/** What people call it in another language, of `content/<language>/concepts.yaml`; its id is the key. */
export const translatedConceptSchema = names;
