/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the
 * other (optimal string alignment distance; upper and lower case count as the same).
 */
export function distance(first: string, second: string): number {
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + changed,
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;

/**
 * The word that was probably meant.
 * @returns undefined when none is nearer than two letters of five, which would be a guess
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  const [best] = byNearness(value, candidates);
  return best !== undefined && isNear(value, best) ? best : undefined;
}

/**
 * Says what to write instead of a value that does not exist.
 * @param candidates every value that exists
 */
export function choose(value: string, candidates: Iterable<string>): string {
  const [best, ...others] = byNearness(value, candidates);
  if (best === undefined) return "take it away; there is nothing yet that could stand here";
  if (others.length === 0) return `write ${best}`;
  const shown = (count: number) => others.slice(0, count).join(", ") + (others.length > count ? " …" : "");
  return isNear(value, best) ? `write ${best} (or one of: ${shown(4)})` : `write one of: ${best}, ${shown(12)}`;
}

const isNear = (value: string, word: string) =>
  distance(value, word) <= Math.max(1, Math.floor(Math.max(value.length, word.length) * 0.4));

function byNearness(value: string, candidates: Iterable<string>): string[] {
  const distances = [...new Set(candidates)].map((word) => ({ word, far: distance(value, word) }));
  return distances.sort((a, b) => a.far - b.far).map(({ word }) => word);
}
