import { z } from "astro/zod";

/**
 * Building blocks shared by the schemas. Messages are for staff, not programmers: each says what to write.
 * This folder imports nothing of `astro:content`, so that the content check can run it under plain Node.
 */

/** A calendar day. YAML turns `2026-11-23` into a Date at midnight UTC; words or times are refused. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string({ error: "write a day as year-month-day, such as 2026-11-23" })
    .regex(/^\d{4}-\d{2}-\d{2}$/, "write a day as year-month-day, such as 2026-11-23")
    .refine((text) => isCalendarDay(text), "this day is not in the calendar"),
);

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The file name of a page without its ending, or the id of a topic or source: `your-first-week`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, digits and single hyphens, such as your-first-week");

/** A line of text, without the spaces around it. */
export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min, min === 1 ? "write a word or more" : `write at least ${min} characters`)
    .max(max, `write at most ${max} characters`);

/** A text of a word list; each `{name}` that the site fills in must stay in it, in every language. */
export const textWith = (...names: string[]) =>
  line(1, 600).refine((words) => names.every((name) => words.includes(`{${name}}`)), {
    error: `keep ${names.map((name) => `{${name}}`).join(" and ")} in this text`,
  });

/** An address of this site, without its name: `/programs/`, `/es/crisis/#cómo-pedir-ayuda`. Ids of headings keep accents. */
export const siteAddress = z.string().regex(/^\/[a-zà-ÿ0-9/#-]*$/, "write an address of this site");

/** What visitors type when they mean this page, in their words and in small letters. */
export const aliases = z.array(line(2, 60).regex(/^[^A-Z]*$/, "write search words in small letters")).default([]);

/** Ids of `content/sources.yaml`, in the order in which the page first uses them. */
export const sources = z.array(slug).default([]);

/** Ids of `content/topics.yaml`; the first is the one that describes the page best. */
export const topics = z.array(slug).default([]);

/**
 * The picture of a page.
 * @param image what a picture's path becomes: Astro's `image()` in a build, a plain string in the check.
 */
export const picture = <Image extends z.ZodType>(image: () => Image) =>
  z.strictObject({
    /** The file beside the page, such as ./path.svg. */
    src: image(),
    /** What the picture shows, for those who cannot see it. */
    alt: line(10, 250),
    /** A line printed under the picture. */
    caption: line(5, 160).optional(),
  });

/** Fields that every page has, whatever its kind. */
export const pageFields = {
  /** The headline, and the title in search results and share pictures. */
  title: line(1, 200),
  /** One or two sentences for search results, lists and share previews. */
  description: line(1, 300),
  /** What visitors type when they look for this page. */
  aliases,
  /** Ids of the sources that the page cites. */
  sources,
  /** `true` hides the page from the published site. */
  draft: z.boolean({ error: "write true or false" }).default(false),
};

/** Fields of pages whose content a clinician reviews. */
export const reviewedFields = {
  /** The day on which the page goes live; a later day keeps it hidden until then, by the clinic's clock. */
  published: day,
  /** The day of the last change that matters to readers. */
  updated: day.optional(),
  /** The real clinician who reviewed the page. Leave out until there is one. */
  reviewer: line(3, 80).optional(),
  /** The day of that review. Goes with `reviewer`. */
  reviewed: day.optional(),
  /** The day by which the page must be read again. */
  nextReview: day.optional(),
  /** Topics of the page. */
  topics,
};
