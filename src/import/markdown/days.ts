/**
 * A day in any usual spelling, as it was written: an hour and a zone do not move it.
 * @param value `2019-03-01T23:00:00Z`, `March 1, 2019`, `01.03.2019`, seconds since 1970 …
 * @returns `2019-03-01`; undefined when it is no day of the calendar
 */
export function readDay(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value === "number") return readNumber(value);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^\d+$/.test(text) && text.length !== 8) return readNumber(Number(text));
  const [, year, month, day] =
    /^(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text) ?? [];
  if (year) return dayOf(year, month, day);
  const [, one = "", sign, two = "", last] = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?!\d)/.exec(text) ?? [];
  if (last) {
    // With dots and hyphens the day comes first, with slashes the month, as in the United States.
    const monthFirst = Number(two) > 12 || (sign === "/" && Number(one) <= 12);
    return monthFirst ? dayOf(last, one, two) : dayOf(last, two, one);
  }
  return readWords(text);
}

/**
 * The day that a file's name or its folders begin with: `2019-03-01-hello.md`, `2019/03/01/hello/index.md`.
 * @returns the day, and the path's last part without it
 */
export function dayOfPath(path: string): { day: string; rest: string } | undefined {
  const parts = path
    .replace(/\.[^./]+$/, "")
    .replace(/\/(?:_?index|README)$/i, "")
    .split("/");
  const last = parts.at(-1) ?? "";
  const named = /^(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?:[-_. T]\d{4,6}(?=[-_. ]))?(?:[-_. ]+(.*))?$/.exec(last);
  if (named) {
    const day = dayOf(named[1], named[2], named[3]);
    return day === undefined ? undefined : { day, rest: named[4] ?? "" };
  }
  const [year, month] = parts.slice(-3);
  const [, first, rest] = /^(\d\d)(?:[-_. ]+(.*))?$/.exec(last) ?? [];
  const inFolders = /^\d{4}$/.test(parts.at(-4) ?? "") ? dayOf(parts.at(-4), parts.at(-3), parts.at(-2)) : undefined;
  if (inFolders) return { day: inFolders, rest: last };
  if (first && /^\d{4}$/.test(year ?? "")) {
    const day = dayOf(year, month, first);
    return day === undefined ? undefined : { day, rest: rest ?? "" };
  }
  const [, dayed, dayedRest] = /^(\d\d-\d\d)[-_. ]+(.*)$/.exec(last) ?? [];
  const day = dayed && /^\d{4}$/.test(parts.at(-2) ?? "") ? dayOf(parts.at(-2), ...dayed.split("-")) : undefined;
  return day ? { day, rest: dayedRest ?? "" } : undefined;
}

function dayOf(year = "", month = "", day = ""): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : undefined;
}

/** A number of eight digits is a day, a larger one the seconds or milliseconds since 1970. */
function readNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 19_000_101) return undefined;
  if (value < 100_000_000) return readDay(`${value} `.trim());
  const date = new Date(value < 100_000_000_000 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** `March 1, 2019`, `1st of March 2019`, `Fri, 01 Mar 2019 10:00:00 GMT`, `1 de marzo de 2019`. */
function readWords(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  const month = words.map((word) => months.get(word) ?? months.get(word.slice(0, 3))).find((found) => found);
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  return year && month && day ? dayOf(year, String(month), day) : undefined;
}

/** Names of months, whole and of three letters, to their numbers. */
const months = new Map(
  ["de", "fr", "es", "pt", "it", "en"].flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => {
      const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
      return [format.format(Date.UTC(2019, month)).toLowerCase(), month + 1] as const;
    }).flatMap(([name, number]) => [
      [name, number] as const,
      ...(language === "en" ? [[name.slice(0, 3), number] as const] : []),
    ]),
  ),
);
