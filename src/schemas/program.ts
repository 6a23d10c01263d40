import { z } from "astro/zod";
import { line, pageFields, picture, reviewedFields, slug } from "./fields.ts";

/** The schema of a field by itself: the editor has a list of programs for it. */
export const related = z.array(slug).default([]);

/**
 * A part of the program, `content/programs/<slug>.mdx`.
 * @param image what a picture's path becomes: Astro's `image()` in a build, a plain string in the check.
 */
export const programSchema = <Image extends z.ZodType>(image: () => Image) =>
  z.strictObject({
    ...pageFields,
    ...reviewedFields,
    /** Its place in lists, 1 comes first. */
    order: z.number({ error: "write a number such as 1" }).int().min(1),
    /** Programs that belong together with this one, by file name. */
    related,
    /** The picture under the summary, and on the program's card in lists. */
    picture: picture(image).optional(),
    /** The four lines that the comparison of all parts shows. */
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
