import { z } from "astro/zod";
import { siteAddress, textWith } from "./fields.ts";

const text = textWith();
const link = z.strictObject({ label: text, href: siteAddress });

/** Small texts by name. */
const words = <Name extends string>(...names: Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>);

/** The small texts of the fit assessment, `content/fit/words.yaml`. None may be missing. */
export const fitWordsSchema = z.strictObject({
  landing: words("title", "what", "howLong", "notSure", "notThis", "private", "sharedDevice"),
  who: words("legend", "me", "other", "hint", "start"),
  question: words("back", "continue", "why", "tabTitle").extend({ progress: textWith("n", "total") }),
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
    "phone",
    "phoneIntro",
    "call",
    "emergency",
    "incomplete",
    "howItDecides",
    "backToAnswers",
  ).extend({ supportProgram: textWith("program"), phoneEnglish: text.optional() }),
  factors: z.strictObject({
    title: text,
    note: text,
    names: words("needs", "functioning", "schedule", "support", "readiness"),
    states: words("clear", "some", "much"),
    unanswered: text,
  }),
  sent: words("title", "none", "check").extend({ some: textWith("count"), more: link }),
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
    "goToList",
    "otherwise",
    "secondTitle",
    "secondIntro",
    "youngTitle",
    "outcomesTitle",
    "outcomesIntro",
  ).extend({ goTo: textWith("outcome"), young: textWith("emergency", "crisis", "medical", "young") }),
  /** The page that shows how the questions decide. */
  howItDecides: z.strictObject({
    /** Names of the two tables. */
    levels: text,
    intensive: text,
    /** Heads of the columns. */
    columns: words("outcome", "when", "why"),
    level: textWith("level"),
    anyOf: text,
    twoOf: text,
    otherwise: text,
    youngTitle: text,
    /** Stands after why there is a page for young people. */
    young: textWith("level"),
    supportsTitle: text,
    questionsTitle: text,
    start: text,
  }),
});
