import { z } from "astro/zod";

/** An old address and where it leads, of `content/redirects.yaml`: an entry for each old address. */
export const redirectSchema = z.strictObject({
  /** The old address without the name of the site, as it stands in the browser: `/2019/03/our-post/`, `/?p=123`, or `/category/news/*` for all that is below it. */
  from: z
    .string()
    .max(1000, "write an address of at most 1000 characters")
    .regex(/^\/\S*$/, "write what follows the name of the site, such as /2019/03/our-post/"),
  /** The page that visitors get instead: `/blog/after-iop/`, a place in it `/blog/after-iop/#sources`, or an address elsewhere that begins with https://. */
  to: z
    .string()
    .max(1000, "write an address of at most 1000 characters")
    .regex(/^(\/|https:\/\/)\S*$/, "write the address of a page, such as /blog/after-iop/"),
});
