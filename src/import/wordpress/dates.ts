import type { Fields } from "./export-part.ts";

/** The moments of an item, as far as they say anything. */
export interface ItemDates {
  /** `2019-03-01`, by the site's own clock. */
  published: string | undefined;
  updated: string | undefined;
  /** Milliseconds since 1970 for an item whose day is known by Greenwich's clock only. */
  moment: number | undefined;
  /** How many minutes the site's clock was ahead of Greenwich's, where the item tells. */
  ahead: number | undefined;
}

/** Reads the dates of an item; drafts have `0000-00-00` for those that they have not. */
export function readDates(fields: Fields): ItemDates {
  const local = momentOf(fields["wp:post_date"]);
  const greenwich = momentOf(fields["wp:post_date_gmt"]);
  const published = local === undefined ? dayAsWritten(fields.pubDate) : dayOf(local);
  const modified = momentOf(fields["wp:post_modified"]);
  const updated = modified === undefined ? undefined : dayOf(modified);
  return {
    published,
    updated: updated !== undefined && published !== undefined && updated > published ? updated : undefined,
    moment: published === undefined ? (greenwich ?? parsed(fields.pubDate)) : undefined,
    ahead: local === undefined || greenwich === undefined ? undefined : (local - greenwich) / 60_000,
  };
}

/**
 * The day of a moment by the site's own clock.
 * @param ahead how many minutes that clock was ahead of Greenwich's
 */
export const dayAt = (moment: number, ahead: number): string | undefined => dayOf(moment + ahead * 60_000);

const dayOf = (moment: number): string | undefined => {
  const day = new Date(moment).toISOString().slice(0, 10);
  // Years of more than four figures are mistakes of some program.
  return /^\d{4}-/.test(day) ? day : undefined;
};

/** `2019-03-01 08:30:00` as if it were Greenwich's; undefined for no moment of the calendar. */
function momentOf(text = ""): number | undefined {
  const [, day, time = "00:00:00"] = /^\s*(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?/.exec(text) ?? [];
  if (day === undefined || day.startsWith("0000")) return undefined;
  const moment = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day ? undefined : moment;
}

/** The day of `Sat, 11 Mar 2017 00:49:32 +09:00`, whose clock is the site's; WordPress itself writes +0000. */
function dayAsWritten(pubDate = ""): string | undefined {
  const [, date] = /(\d{1,2} [a-z]{3} \d{4}) .*[+-](?!00:?00)\d\d:?\d\d\s*$/i.exec(pubDate) ?? [];
  const moment = date === undefined ? NaN : Date.parse(`${date} 00:00:00 GMT`);
  return Number.isNaN(moment) ? undefined : dayOf(moment);
}

/** Drafts have a date of the year -1. */
function parsed(pubDate = ""): number | undefined {
  const moment = /-\d{4}/.test(pubDate.slice(0, 17)) ? NaN : Date.parse(pubDate);
  return Number.isNaN(moment) ? undefined : moment;
}

/** The most frequent of the clocks of a site's items; Greenwich's when none tells. */
export function usualClock(ahead: ReadonlyMap<number, number>): number {
  return [...ahead].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
