import { type Opening, readDays, readTime } from "../schemas/opening-hours.ts";

/** Some days and when the clinic is open on them, in words. */
export interface HoursLine {
  days: string;
  /** `8:00 AM – 5:00 PM`, `by appointment`, a note, or several of these; never empty. */
  times: string;
}

/** Monday, 1 January 2024, and the days after it. */
const dayOfWeek = (day: number) => new Date(Date.UTC(2024, 0, 1 + day));
const timeOfDay = (minutes: number) => new Date(Date.UTC(2024, 0, 1, 0, minutes));
const ALL_DAY = 24 * 60;

/**
 * Opening hours in the words of a language and the way in which a country writes them.
 * @param language of the page: `en-US`, `es`
 * @param country of the clinic, in two letters: with 12 hours or with 24
 * @param words `hours` of the word list
 * @param length of the names of days
 */
export function hoursLines(
  hours: readonly Opening[],
  language: string,
  country: string,
  words: { byAppointment: string; allDay: string },
  length: "long" | "short" = "long",
): HoursLine[] {
  const { weekday, clock, list } = formatsOf(new Intl.Locale(language, { region: country }).toString(), length);
  const daysIn = (text: string) =>
    list.format(
      runsOf(readDays(text) ?? []).map(([first, last]) =>
        first === last ? weekday.format(dayOfWeek(first)) : weekday.formatRange(dayOfWeek(first), dayOfWeek(last)),
      ),
    );
  const timesIn = ({ opens, closes }: Opening) => {
    const [from, to] = [readTime(opens ?? ""), readTime(closes ?? "")];
    if (from === undefined || to === undefined) return undefined;
    return to - from === ALL_DAY ? words.allDay : clock.formatRange(timeOfDay(from), timeOfDay(to % ALL_DAY));
  };
  return hours.map((opening) => {
    const appointment = opening.byAppointment ? words.byAppointment : undefined;
    const said = [timesIn(opening), appointment, opening.note].filter((part) => part !== undefined);
    // Narrow spaces are in few typefaces.
    const plain = (text: string) => text.replace(/[\u2009\u202f]/g, "\u00a0");
    return { days: plain(daysIn(opening.days)), times: plain(said.join(", ")) };
  });
}

const known = new Map<string, ReturnType<typeof makeFormats>>();

/** Made once: every page shows the hours in its footer, and a format takes longer to make than a page has time for. */
function formatsOf(locale: string, length: "long" | "short") {
  const key = `${locale} ${length}`;
  const formats = known.get(key) ?? makeFormats(locale, length);
  known.set(key, formats);
  return formats;
}

const makeFormats = (locale: string, length: "long" | "short") => ({
  weekday: new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" }),
  clock: new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }),
  list: new Intl.ListFormat(locale, { type: "unit" }),
});

/** Days that follow each other, from and to; three and more in one. */
function runsOf(days: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day === run[1] + 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs.flatMap(([first, last]): [number, number][] =>
    last - first === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}

/** Hours as schema.org states them (https://schema.org/OpeningHoursSpecification); none for days by appointment. */
export function openingHoursSpecification(hours: readonly Opening[]): Record<string, unknown>[] {
  return hours.flatMap(({ days, opens = "", closes = "" }) => {
    const [from, to] = [readTime(opens), readTime(closes)];
    if (from === undefined || to === undefined) return [];
    return {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: (readDays(days) ?? []).map((day) => `https://schema.org/${DAY_NAMES.format(dayOfWeek(day))}`),
      opens: isoTime(from),
      closes: isoTime(to),
    };
  });
}

const DAY_NAMES = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });

/** `08:00`; the end of the day is `23:59`, as search engines want it. */
const isoTime = (minutes: number): string =>
  minutes === ALL_DAY ? "23:59" : timeOfDay(minutes).toISOString().slice(11, 16);
