import { z } from "astro/zod";
import { line, pageFields, reviewedFields, slug } from "./fields.ts";

/** A part of the program, `content/programs/<slug>.mdx`. */
export const programSchema = z.strictObject({
  ...pageFields,
  ...reviewedFields,
  /** Its place in lists, 1 comes first. */
  order: z.number({ error: "write a number such as 1" }).int().min(1),
  /** Programs that belong together with this one, by file name. */
  related: z.array(slug).default([]),
  /** The four lines above its text; the comparison of all parts shows who is there and how often. */
  glance: z.strictObject({
    /** Who is in the room. */
    with: line(3, 60),
    /** What you do there. */
    do: line(3, 90),
    /** What you leave with. */
    gain: line(3, 90),
    /** How often, only what is known. */
    often: line(3, 90),
  }),
});
