import { readDays, readTime } from "../../schemas/opening-hours.ts";
import { type Path, valuesAt } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { dataFile, record } from "../site.ts";

/** Opening hours can be kept: every entry says when, closes after it opens, and no two are for the same time. */
export const openingHours: Rule = (site, report) => {
  const file = dataFile(site, "site");
  if (!file) return;
  const { yaml } = file;
  const reportAt = (path: Path, message: string, fix: string) =>
    report({ file: file.file, ...yaml.placeOf(path), message, found: yaml.textOf(path)?.trim() ?? "", fix });
  for (const { path, value } of [["openingHours"], ["locations", "[]", "openingHours"]].flatMap((fields) =>
    valuesAt(yaml.value, fields),
  ))
    checkHours(Array.isArray(value) ? value : [], path, reportAt);
};

function checkHours(
  entries: readonly unknown[],
  list: Path,
  report: (path: Path, message: string, fix: string) => void,
): void {
  const earlier: { days: number[]; from: number; to: number }[] = [];
  for (const [index, entry] of entries.entries()) {
    const { days: dayNames, opens, closes, byAppointment, note } = record(entry);
    const path = [...list, index];
    if ((opens === undefined) !== (closes === undefined)) {
      const [there, missing] = opens === undefined ? ["closes", "opens"] : ["opens", "closes"];
      report(
        [...path, there],
        `these days have no ${missing}`,
        `add a line ${missing}: and a time such as 08:00 or 5 pm`,
      );
    } else if (opens === undefined && byAppointment !== true && note === undefined && typeof dayNames === "string")
      report(
        [...path, "days"],
        "nothing says when it is open",
        "add opens: and closes:, or byAppointment: true; a day that is closed is left out",
      );
    const [days, from, to] = [readDays(String(dayNames)), readTime(String(opens)), readTime(String(closes))];
    if (!days || from === undefined || to === undefined) continue;
    if (to <= from) {
      const meant = to + 12 * 60;
      const fix =
        meant > from && meant < 24 * 60
          ? `write ${inDigits(meant)}`
          : "write the time at which it closes on the same day";
      report([...path, "closes"], "it would close before it opens", fix);
      continue;
    }
    if (earlier.some((one) => one.days.some((day) => days.includes(day)) && one.from < to && from < one.to))
      report(
        [...path, "days"],
        "an entry above is for the same days and hours",
        "write each day once, twice only where there is a break",
      );
    earlier.push({ days, from, to });
  }
}

const inDigits = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
