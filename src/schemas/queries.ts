import { z } from "astro/zod";
import { pageAddress } from "./concept.ts";

/** One query a line. */
const lines = z.string().trim().min(2, "write a query a line").max(30_000).optional();

/** What people ask when a page answers, of `content/queries.yaml`: an entry for each page. */
export const queriesSchema = z.strictObject({
  /** The address of the page that answers, as in English: `/blog/after-iop/`. */
  page: pageAddress,
  /** What people type in English, one query a line, in their own words. */
  en: lines,
  /** What people type in Spanish, one query a line. */
  es: lines,
});
