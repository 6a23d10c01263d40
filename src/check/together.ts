import type { Finding } from "./problem.ts";

/**
 * One finding for each kind of mistake: of those with the same message the first is told, with the lines of all.
 * @param findings of one file
 * @returns them by line; `message` ends with "(lines 3, 9 and 12)" where several lines have the mistake
 */
export function together(findings: readonly Finding[]): Finding[] {
  const kinds = Map.groupBy(findings, ({ field, message }) => JSON.stringify([field, message]));
  return [...kinds.values()].flatMap((same) => {
    const sorted = same.toSorted(byLine);
    const [first] = sorted;
    if (!first) return [];
    const lines = [...new Set(sorted.flatMap(({ line }) => line ?? []))];
    const whole = sorted.length > 1 && sorted.some(({ mend }) => mend) ? { ...first, mend: mendAll(sorted) } : first;
    return lines.length > 1 ? { ...whole, message: `${first.message} (${listOf(lines)})` } : whole;
  });
}

const mendAll =
  (findings: readonly Finding[]): Finding["mend"] =>
  (names) => ({ edits: findings.flatMap(({ mend }) => mend?.(names)?.edits ?? []) });

const byLine = (a: Finding, b: Finding) => (a.line ?? 0) - (b.line ?? 0);

/** `lines 3, 9 and 12`; of more than eight the first seven, and how many there are besides. */
function listOf(lines: readonly number[]): string {
  const shown = lines.length > 8 ? [...lines.slice(0, 7), `${lines.length - 7} more`] : lines;
  return `lines ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
