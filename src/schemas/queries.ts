import { z } from "astro/zod";

/** A page of the site, or none. */
const answer = z
  .string()
  .regex(/^(?:none|\/(?:[a-z0-9-]+\/)*)$/, "write the address of a page, such as /topics/paying/, or none");

/** What people ask when a page answers, of `content/queries.yaml`, in each language: an entry for each page. */
export const queriesSchema = z.strictObject({
  /** The address of the page that answers, as in English: `/blog/after-iop/`; `none` for what no page answers. */
  page: answer,
  /** What people type, one query a line, in their own words. */
  queries: z.string().trim().min(2, "write a query a line").max(30_000),
});
