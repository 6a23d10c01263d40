import { z } from "astro/zod";
import { line } from "./fields.ts";

const text = line(2, 600);
const link = z.strictObject({
  label: text,
  href: z.string().regex(/^\/[a-z0-9/#-]*$/, "write an address of this site"),
});

/** Small texts by name. */
const words = <Name extends string>(...names: Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>);

/** The small texts of the fit assessment, `content/fit/words.yaml`. None may be missing. */
export const fitWordsSchema = z.strictObject({
  landing: words("title", "what", "howLong", "notSure", "notThis", "private", "sharedDevice"),
  who: words("legend", "me", "other", "hint", "start"),
  question: words("progress", "back", "continue", "why", "tabTitle"),
  error: words("summaryTitle", "field", "who", "broken"),
  review: words("title", "intro", "change", "changing", "finish"),
  again: words("button"),
  reload: text,
  interruption: words("title", "text", "continue", "continueNote", "correct"),
  outcome: words(
    "eyebrow",
    "now",
    "meaning",
    "reasons",
    "reasonsIntro",
    "supports",
    "supportsIntro",
    "supportProgram",
    "phone",
    "phoneIntro",
    "call",
    "crisis",
    "emergency",
    "incomplete",
    "howItDecides",
    "backToAnswers",
  ).extend({ phoneEnglish: text.optional() }),
  factors: z.strictObject({
    title: text,
    note: text,
    names: words("needs", "functioning", "schedule", "support", "readiness"),
    states: words("clear", "some", "much"),
    unanswered: text,
  }),
  sent: words("title", "none", "some", "check").extend({ more: link }),
  keep: words("title", "print", "copy", "copyNote", "copied", "notCopied"),
  exit: words("note").extend({ more: link }),
  disclaimer: words("title", "text", "pending"),
  worksheet: words(
    "title",
    "intro",
    "private",
    "keepsTicks",
    "forOther",
    "tick",
    "decideTitle",
    "decideIntro",
    "if",
    "anyOf",
    "twoOf",
    "or",
    "goTo",
    "goToList",
    "otherwise",
    "secondTitle",
    "secondIntro",
    "youngTitle",
    "young",
    "outcomesTitle",
    "outcomesIntro",
  ),
});
