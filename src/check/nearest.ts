/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment distance). Upper and lower case count as the same.
 * @param limit beyond which nobody asks how many: then any number above it is returned
 */
export function distance(first: string, second: string, limit = Infinity): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(old, j) + 1,
        at(row, j - 1) + 1,
        at(old, j - 1) + changed,
        isSwap ? at(older, j - 2) + 1 : Infinity,
      );
    }
    [older, old] = [old, row];
    if (limit < Infinity && Math.min(...older, ...old) > limit) return limit + 1;
  }
  return at(old, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;

/**
 * The word that was probably meant.
 * @returns undefined when each candidate differs in more than two letters of five, which would be a guess
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  const isLikely = (word: string) => isNear(value, word);
  return byDistance(value, [...candidates].filter(isLikely))[0];
}

/**
 * Says what to write instead of a value that does not exist.
 * @param candidates every value that exists
 * @returns a fix for a problem: `write schedule (or one of: therapy, family)`
 */
export function suggest(value: string, candidates: Iterable<string>): string {
  const [best, ...others] = byDistance(value, candidates);
  if (best === undefined) return "take it away; there is nothing yet that could stand here";
  if (others.length === 0) return `write ${best}`;
  const first = (count: number) => others.slice(0, count).join(", ") + (others.length > count ? " …" : "");
  return isNear(value, best) ? `write ${best} (or one of: ${first(4)})` : `write one of: ${best}, ${first(12)}`;
}

const isNear = (value: string, word: string) => {
  const limit = Math.max(1, Math.floor(Math.max(value.length, word.length) * 0.4));
  return distance(value, word, limit) <= limit;
};

const byDistance = (value: string, candidates: Iterable<string>): string[] =>
  [...new Set(candidates)]
    .map((word) => ({ word, far: distance(value, word) }))
    .sort((a, b) => a.far - b.far)
    .map(({ word }) => word);
