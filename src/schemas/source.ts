import { z } from "astro/zod";
import { day, line } from "./fields.ts";

/** A source of `content/sources.yaml`; its id is the key. */
export const sourceSchema = z.strictObject({
  /** Who published it, by full name. */
  publisher: line(3, 160),
  /** Its title as the publisher writes it. */
  title: line(3, 250),
  /** The year of publication. Leave it out where the publisher gives none. */
  year: z.number({ error: "write a year such as 2021" }).int().min(1980).max(2100).optional(),
  /** Where it can be read; only an address that somebody of us opened. */
  url: z.url({ protocol: /^https$/, error: "write a full address that begins with https://" }).optional(),
  /** What it says, in our own words: the statements it may support. */
  supports: line(20, 1200),
  /** The day on which somebody of us read it. */
  read: day.optional(),
});
