import { z } from "astro/zod";
import { line, siteAddress, slug, sources } from "./fields.ts";

/** A text from two perspectives: of someone who asks for themselves, and for a person they care about. */
const perspectives = (max: number) => z.strictObject({ me: line(2, max), other: line(2, max) });

/** A question of the fit assessment, `content/fit/questions/<id>.mdx`; the text below says why it is asked. */
export const fitQuestionSchema = z.strictObject({
  /** The question. */
  asks: perspectives(110),
  /** Help with choosing an answer. */
  hint: perspectives(320).optional(),
  /** The answers as visitors read them, by the ids that the rules know. */
  answers: z.record(slug, perspectives(110)),
  /** How the outcome names each answer as a reason, by the same ids. */
  reason: z.record(slug, perspectives(160)),
  /** Ids of the sources of the text below. */
  sources,
});

/** An outcome of the fit assessment, `content/fit/outcomes/<id>.mdx`; the text below says what it means. */
export const fitOutcomeSchema = z.strictObject({
  title: perspectives(90),
  /** What it means, in one or two sentences. */
  lead: perspectives(320),
  /** What to do now, the most urgent first. */
  now: z.array(perspectives(220)).min(1),
  /** What to ask on the phone. */
  phone: z.array(line(5, 160)),
  sources,
});

const support = z.strictObject({
  title: line(3, 60),
  text: perspectives(400),
  /** Where to read on. */
  link: z.strictObject({
    label: line(3, 80),
    href: siteAddress,
  }),
});

/** What helps when a program may fit with some support, `content/fit/supports.yaml`, by the id of its question. */
export const fitSupportsSchema = z.record(slug, support);

/** The rules in words, `content/fit/rules.yaml`. */
export const fitRulesSchema = z.strictObject({
  /** What an answer has to say: by question, then by the answer's id or its least severity. */
  conditions: z.record(slug, z.record(slug, line(3, 160))),
  /** Every row of the rules, by its id. */
  rows: z.record(
    slug,
    z.strictObject({
      /** The outcome's name. */
      name: line(3, 80),
      /** Why the row is there. */
      why: line(10, 300),
    }),
  ),
});
