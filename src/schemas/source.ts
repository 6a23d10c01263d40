import { z } from "astro/zod";
import { day, line } from "./fields.ts";

/** A source of `content/sources.yaml`; its id is the key. */
export const sourceSchema = z
  .strictObject({
    /** Who published it, by full name. */
    publisher: line(3, 160),
    /** Its title as the publisher writes it. */
    title: line(3, 250),
    /** The year of publication. Leave it out where the publisher gives none. */
    year: z.number({ error: "write a year such as 2021" }).int().min(1980).max(2100).optional(),
    /** Where it can be read; only an address that somebody of us opened or saw named by its publisher. */
    url: z.url({ protocol: /^https$/, error: "write a full address that begins with https://" }).optional(),
    /** Why there is no address. */
    withoutLink: line(10, 400).optional(),
    /** What it says, in our own words: the statements it may support. */
    supports: line(20, 1200),
    /** Its own words that carry these statements, for whoever checks them; visitors do not see them. */
    passages: z
      .array(line(10, 600), { error: "write the source's own words, each in a line of its own" })
      .min(1)
      .optional(),
    /** Why there are no passages. */
    unread: line(10, 400).optional(),
    /** The day on which somebody of us read it. */
    read: day.optional(),
  })
  .superRefine((source, context) => {
    const tell = (path: keyof typeof source, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!source.url && !source.withoutLink)
      tell("url", "write its address, or why there is none: withoutLink: Sold as a book only.");
    if (!source.passages && !source.unread)
      tell("passages", "write the words of the source that carry what it supports, or why nobody read it: unread: …");
    if (source.passages && !source.read) tell("read", "write the day on which the passages were read");
  });
