import { z } from "astro/zod";
import { day, line, pageFields } from "./fields.ts";

/** A standing page of the site, `content/pages/<slug>.mdx`: home, about, contact, crisis and the like. */
export const pageSchema = z.strictObject({
  ...pageFields,
  /** The day of the last change that matters to readers. */
  updated: day,
  /** One or two sentences shown large under the headline. */
  lead: line(10, 300).optional(),
});
