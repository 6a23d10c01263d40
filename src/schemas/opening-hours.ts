import { z } from "astro/zod";
import { line } from "./fields.ts";

/** Days of the week, Monday first. */
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/**
 * Reads days as people write them.
 * @param text `Mon-Fri`, `Monday to Friday`, `Mon, Wed and Fri`, `Sat`, `daily`
 * @returns days of the week in that order, 0 for Monday; undefined when a word is no day
 */
export function readDays(text: string): number[] | undefined {
  if (/^\s*(daily|every day)\s*$/i.test(text)) return DAYS.map((_, day) => day);
  const days = text.split(/\s*(?:,|&|\band\b)\s*/i).flatMap((part): (number | undefined)[] => {
    const [first, last, ...more] = part.split(/\s*(?:-|–|\bto\b)\s*/i).map(readDay);
    if (first === undefined || more.length > 0) return [undefined];
    if (!/-|–|\bto\b/i.test(part)) return [first];
    return last === undefined
      ? [undefined]
      : DAYS.map((_, n) => (first + n) % 7).slice(0, ((last - first + 7) % 7) + 1);
  });
  return days.every((day) => day !== undefined) ? days : undefined;
}

function readDay(word: string): number | undefined {
  const name = word.trim().toLowerCase().replace(/\.$/, "");
  const day = DAYS.findIndex((day) => name.length > 1 && day.startsWith(name.replace(/s$/, "")));
  return day < 0 ? undefined : day;
}

/**
 * Reads a time of day.
 * @param text `8:00`, `17:30`, `8 am`, `5:30 p.m.`, `noon`, `midnight`, `24:00`
 * @returns minutes since midnight; undefined when it is no time, or could be morning or evening
 */
export function readTime(text: string): number | undefined {
  const words = text.trim().toLowerCase();
  if (words === "noon") return 12 * 60;
  if (words === "midnight") return 24 * 60;
  const [, hours, minutes = "0", half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?$/.exec(words) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const hour = Number(hours);
  if (half)
    return hour < 1 || hour > 12 ? undefined : ((hour % 12) + (half.startsWith("p") ? 12 : 0)) * 60 + Number(minutes);
  if (!/[:.]/.test(words)) return undefined;
  return hour < 24 || (hour === 24 && Number(minutes) === 0) ? hour * 60 + Number(minutes) : undefined;
}

const time = z.string().refine((text) => readTime(text) !== undefined, "write a time such as 08:00, 17:30 or 5 pm");

const opening = {
  /** Days of the week, in English: Mon-Fri, or Sat, or Mon, Wed, Fri. */
  days: z.string().refine((text) => readDays(text) !== undefined, "write days such as Mon-Fri, Sat, or Mon, Wed, Fri"),
  /** When it opens: 08:00 or 8 am. Left out for days by appointment only. */
  opens: time.optional(),
  /** When it closes: 17:00 or 5 pm. */
  closes: time.optional(),
  /** `true`: by appointment only. */
  byAppointment: z.boolean({ error: "write true or false" }).optional(),
  /** Anything else worth knowing, in a few words. */
  note: line(3, 100).optional(),
};

/** Opening hours: one entry for each group of days. A day with a break has two entries; a closed day has none. */
export const openingHoursSchema = z
  .array(
    z.strictObject(opening, { error: "write days:, opens: and closes: on lines of their own, as site.yaml shows" }),
  )
  .min(1, "name the days, or take the field away");

/** What `site.yaml` says of some days. */
export type Opening = z.infer<typeof openingHoursSchema>[number];
