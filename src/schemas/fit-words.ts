import { z } from "astro/zod";
import { siteAddress, textWith } from "./fields.ts";

const text = textWith();
const link = z.strictObject({ label: text, href: siteAddress });

/** Small texts by name. */
const words = <Name extends string>(...names: Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>);

/** The small texts of the fit assessment, `content/fit/words.yaml`. None may be missing. */
export const fitWordsSchema = z.strictObject({
  landing: words("howLong", "private", "moreTitle", "what", "notSure", "notThis", "sharedDevice"),
  who: words("legend", "me", "other", "hint", "start"),
  question: words("back", "continue", "why", "tickAll", "tabTitle").extend({ progress: textWith("n", "total") }),
  error: words("summaryTitle", "field", "tickAll", "none", "who", "broken", "language"),
  review: words("title", "intro", "safety", "life", "change", "changing", "finish"),
  again: words("button"),
  reload: text,
  kept: text,
  interruption: words("continue", "continueNote", "correct"),
  outcome: words(
    "first",
    "then",
    "along",
    "nothingTitle",
    "nothingShort",
    "steps",
    "more",
    "because",
    "clinic",
    "sheet",
    "newTab",
    "howItDecides",
    "backToAnswers",
  ),
  sent: words("none", "check").extend({ some: textWith("count"), more: link }),
  keep: words("title", "print", "copy", "copyNote", "copied", "notCopied"),
  exit: words("note").extend({ more: link }),
  disclaimer: words("text", "pending", "more"),
  worksheet: words("title", "intro", "private", "keepsTicks", "forOther", "tick", "results"),
  /** The page that shows how the questions decide. */
  howItDecides: words(
    "findings",
    "findingsIntro",
    "places",
    "placesIntro",
    "range",
    "rangeIntro",
    "supports",
    "questions",
    "anyOf",
    "and",
    "or",
    "otherwise",
    "inRange",
    "inRangeOtherwise",
    "orSupport",
    "askedAfter",
    "askedForPlace",
    "start",
  ).extend({
    /** Heads of the columns. */
    columns: words("result", "when", "first"),
    /** What each urgency means, by its number. */
    urgency: words("1", "2", "3", "4", "5"),
    orUrgency: textWith("urgency"),
    orUnanswered: textWith("questions"),
    questionsIntro: textWith("most"),
  }),
});
