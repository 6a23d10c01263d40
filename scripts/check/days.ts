/**
 * The calendar day that was probably meant.
 * @param text `November 23, 2026`, `11/23/2026` (month first, as in the United States), `2026-11-31`
 * @returns `2026-11-23`; undefined when the text is no day at all
 */
export function nearestDay(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (parts) return lastDayInMonth(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const time = /\d{4}/.test(text) ? Date.parse(`${text} UTC`) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** That day, or the last of its month when the month is shorter. */
function lastDayInMonth(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(Math.max(day, 1), last))).toISOString().slice(0, 10);
}
