import type { TurnCodes } from "./context.ts";
import { maskAllCode } from "./outside-code.ts";

/** Tables of pandoc that are drawn with signs, as tables of GitHub. */
export const turnPandocTables: TurnCodes = (text) => {
  if (!/^[ \t]*(?:\+[-=:+]{3,}\+|-{3,}(?:[ \t]+-{2,})*)[ \t]*$/m.test(text)) return text;
  const lines = text.replace(WIDE, "$&\0").split("\n");
  const masked = maskAllCode(text).split("\n");
  const result: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const isCode = masked[at]?.includes("\uFFFC") === true;
    const table = isCode ? undefined : (gridTable(lines, at) ?? ruledTable(lines, at));
    if (!table) {
      result.push(lines[at] ?? "");
      continue;
    }
    if (table.hasHeadAbove) result.pop();
    result.push("", ...table.rows, "");
    at += table.length - 1;
  }
  return result.join("\n").replaceAll("\0", "");
};

/** Signs of East Asia, each as wide as two: a sign without width stands behind each while columns are counted. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

interface Table {
  rows: string[];
  /** How many lines it takes from where it begins. */
  length: number;
  /** The line before it is its head. */
  hasHeadAbove?: boolean;
}

/** `+---+---+` between rows. */
function gridTable(lines: readonly string[], at: number): Table | undefined {
  const border = /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/;
  if (!border.test(lines[at] ?? "")) return undefined;
  const end = lines.findIndex((line, index) => index > at && !/^[ \t]*[+|]/.test(line));
  const own = lines.slice(at, end < 0 ? undefined : end).map((line) => line.trim());
  if (own.length < 3) return undefined;
  const places = signsIn(own[0] ?? "", "+");
  const rows: string[][] = [];
  let cells: string[][] = [];
  let head = false;
  for (const line of own.slice(1)) {
    if (border.test(line)) {
      if (cells.length > 0) rows.push(cells.map((parts) => parts.join(" ").trim()));
      head ||= line.includes("=");
      cells = [];
      continue;
    }
    const bounds = places.every((place) => "|+".includes(line[place] ?? " ")) ? places : undefined;
    const parts = bounds
      ? bounds.slice(1).map((place, index) => line.slice((bounds[index] ?? 0) + 1, place))
      : line.replace(/^\||\|$/g, "").split("|");
    for (const [index, part] of parts.entries()) (cells[index] ??= []).push(part.trim());
  }
  return { rows: pipes(rows, head), length: own.length };
}

const signsIn = (line: string, sign: string) => line.split("").flatMap((one, at) => (one === sign ? [at] : []));

/** Columns under lines of hyphens, with or without a line around the whole. */
function ruledTable(lines: readonly string[], at: number): Table | undefined {
  const rule = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/;
  const line = lines[at] ?? "";
  const isFramed = /^[ \t]*-{5,}[ \t]*$/.test(line);
  const ruleAt = isFramed ? lines.findIndex((one, index) => index > at && index < at + 6 && rule.test(one)) : at;
  if (!rule.test(lines[ruleAt] ?? "") || (isFramed && lines.slice(at + 1, ruleAt).some((one) => one.trim() === "")))
    return undefined;
  const above = lines[at - 1] ?? "";
  const hasHeadAbove = !isFramed && above.trim() !== "" && !/^[#>|]/.test(above);
  const columns = columnsOf(lines[ruleAt] ?? "");
  const closing = lines.findIndex((one, index) => index > ruleAt && /^[ \t]*-{3,}(?:[ \t]+-{2,})*[ \t]*$/.test(one));
  const blank = lines.findIndex((one, index) => index > ruleAt && one.trim() === "");
  const end =
    closing > 0 && (isFramed || blank < 0 || closing < blank || !hasHeadAbove)
      ? closing
      : blank < 0
        ? lines.length
        : blank;
  if (end <= ruleAt + 1) return undefined;
  const body = lines.slice(ruleAt + 1, end);
  const groups = body.some((one) => one.trim() === "")
    ? body
        .join("\n")
        .split(/\n[ \t]*\n/)
        .map((one) => one.split("\n"))
    : body.map((one) => [one]);
  const cut = (group: readonly string[]) =>
    columns.map(([from, to]) =>
      group
        .map((one) => one.slice(from, to).trim())
        .join(" ")
        .trim(),
    );
  const head = isFramed ? lines.slice(at + 1, ruleAt) : hasHeadAbove ? [above] : [];
  const rows = [
    ...(head.length > 0 ? [cut(head)] : []),
    ...groups.filter((group) => group.some((one) => one.trim())).map(cut),
  ];
  return { rows: pipes(rows, head.length > 0), length: end - at + (closing === end ? 1 : 0), hasHeadAbove };
}

/** Where columns begin and end: each reaches to the beginning of the next. */
function columnsOf(rule: string): [number, number][] {
  const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index);
  return starts.map((start, at) => [at === 0 ? 0 : start, starts[at + 1] ?? 10_000]);
}

function pipes(rows: readonly string[][], hasHead: boolean): string[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => (row[at] ?? "").replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  return [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)];
}
