import { z } from "astro/zod";
import { line, pageFields, picture, reviewedFields } from "./fields.ts";

/**
 * An article of the blog, `content/articles/<slug>.mdx` or `content/articles/<slug>/index.mdx`.
 * @param image what a picture's path becomes: Astro's `image()` in a build, a plain string in the check.
 */
export const articleSchema = <Image extends z.ZodType>(image: () => Image) =>
  z.strictObject({
    ...pageFields,
    ...reviewedFields,
    /** The real person who wrote it. Without it, the clinic's editorial team did. */
    author: line(3, 80).optional(),
    /** Its place under "Start here" on the blog and on the home page, 1 comes first. Leave out for all but three articles. */
    start: z.number({ error: "write a number such as 1" }).int().min(1).optional(),
    /** The picture under the first words. Lists draw a landscape for an article without one. */
    picture: picture(image).optional(),
  });
