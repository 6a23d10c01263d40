/**
 * The calendar day that was probably meant.
 * @param text `November 23, 2026`, `11/23/2026` (month first, as in the United States), `2026-11-31`, `2026-23-11`
 * @returns `2026-11-23`; undefined when the text is no day at all
 */
export function nearestDay(text: string): string | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined)
    return month > 12 && day <= 12 ? existing(year, day, month) : existing(year, month, day);
  const time = /\d{4}/.test(text) ? Date.parse(`${text} UTC`) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** That day, or the nearest that its month and year have. */
function existing(year: number, month: number, day: number): string {
  const within = (value: number, last: number) => Math.min(Math.max(value, 1), last);
  const realMonth = within(month, 12);
  const lastDay = new Date(Date.UTC(year, realMonth, 0)).getUTCDate();
  return new Date(Date.UTC(year, realMonth - 1, within(day, lastDay))).toISOString().slice(0, 10);
}
