import { z } from "astro/zod";
import { line, pageFields, reviewedFields } from "./fields.ts";

/**
 * An article of the blog, `content/articles/<slug>.mdx` or `content/articles/<slug>/index.mdx`.
 * @param image what a picture's path becomes: Astro's `image()` in a build, a plain string in the check.
 */
export const articleSchema = <Image extends z.ZodType>(image: () => Image) =>
  z.strictObject({
    ...pageFields,
    ...reviewedFields,
    /** Who wrote it: a real person or "Core Recovery editorial team". */
    author: line(3, 80),
    /** The picture under the headline. */
    picture: z.strictObject({
      /** The file beside the article, such as ./path.svg. */
      src: image(),
      /** What the picture shows, for those who cannot see it. */
      alt: line(10, 250),
      /** A line printed under the picture. */
      caption: line(5, 160).optional(),
    }),
  });
