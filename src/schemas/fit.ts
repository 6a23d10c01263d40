import { z } from "astro/zod";
import { line, siteAddress, slug, sources } from "./fields.ts";

/** A text from two perspectives: of someone who asks for themselves, and for a person they care about. */
const perspectives = (max: number) => z.strictObject({ me: line(2, max), other: line(2, max) });

/** A page of this site to read on. */
const link = z.strictObject({ label: line(3, 80), href: siteAddress });

/** A question of the fit assessment, `content/fit/questions/<id>.mdx`; the text below says why it is asked. */
export const fitQuestionSchema = z.strictObject({
  /** Heads the answer in lists of answers. */
  name: line(2, 40),
  /** The question. */
  asks: perspectives(120),
  /** Help with choosing an answer. */
  hint: perspectives(320).optional(),
  /** The answers as visitors read them, by the ids that the rules know. */
  answers: z.record(slug, perspectives(110)),
  /** Ids of the sources of the text below. */
  sources,
});

/** What a finding and a place have: `content/fit/findings/<id>.mdx`, `content/fit/places/<id>.mdx`. The text below is the rest. */
export const fitResultSchema = z.strictObject({
  title: perspectives(80),
  /** The one thing to do or to know. */
  short: perspectives(140),
  /** What was answered and why it matters, by the ids of the causes that the rules know. */
  causes: z.record(slug, perspectives(160)).default({}),
  /** What to do now, the most urgent first. */
  steps: z.array(perspectives(180)).min(1).max(5),
  /** Whom the main button calls: the id of a helpline, `clinic`, or `sheet` for what to tell a doctor. */
  call: slug.optional(),
  /** Our own pages to read on. */
  links: z.array(link).max(3).default([]),
  sources,
});

/** What helps along the way, `content/fit/supports.yaml`, by the ids that the rules know. */
export const fitSupportsSchema = z.record(
  slug,
  z.strictObject({
    title: line(3, 60),
    text: perspectives(420),
    /** Where to read on. */
    link: link.optional(),
  }),
);

/** The page to hold while calling, `content/fit/call-sheet.yaml`. In a translation every line stands beside the English one. */
export const fitCallSheetSchema = z.strictObject({
  title: line(2, 40),
  intro: line(5, 200),
  /** Heads the visitor's own answers. */
  answers: line(2, 60),
  /** What the clinic will ask, to be filled in by hand. */
  blanks: z.strictObject({ title: line(2, 60), items: z.array(line(2, 60)).min(1).max(6) }),
  /** What to ask, and what a good answer sounds like. */
  questions: z.strictObject({
    title: line(2, 60),
    listen: line(2, 60),
    items: z
      .array(z.strictObject({ ask: line(5, 140), listen: line(5, 160) }))
      .min(1)
      .max(8),
  }),
  /** Heads the numbers. */
  numbers: line(2, 60),
  /** Ids of helplines. */
  helplines: z.array(slug).min(1).max(5),
  /** Stands before the day of printing. */
  date: line(2, 30),
});
