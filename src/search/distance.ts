/** Keys that a finger hits for another: neighbours on a QWERTY keyboard. */
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const neighbours = new Set(
  ROWS.flatMap((row, y) =>
    row
      .split("")
      .flatMap((key, x) =>
        [row[x + 1], ROWS[y + 1]?.[x], ROWS[y + 1]?.[x - 1]].flatMap((near = "") => [key + near, near + key]),
      ),
  ),
);

/** Letters that sound alike in a word that is written by ear. */
const SOUNDS = ["aeiouy", "ckqsx", "sz", "dt", "bp", "fv", "gj", "mn"];
const soundsAlike = (a: string, b: string) => SOUNDS.some((sound) => sound.includes(a) && sound.includes(b));

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const FIRST = LETTERS.charCodeAt(0);

/** A wrong letter counts as 1; one that is heard or typed like the right one counts for less. By both letters. */
const COSTS = Float64Array.from(LETTERS.repeat(LETTERS.length), (b, index) => {
  const a = LETTERS.charAt(Math.floor(index / LETTERS.length));
  if (a === b) return 0;
  if (soundsAlike(a, b)) return 0.6;
  return neighbours.has(a + b) ? 0.7 : 1;
});

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  const [row, column] = [a.charCodeAt(0) - FIRST, b.charCodeAt(0) - FIRST];
  const isPlain = row >= 0 && row < LETTERS.length && column >= 0 && column < LETTERS.length;
  return isPlain ? (COSTS[row * LETTERS.length + column] ?? 1) : 1;
}

/** A letter too many or too few; doubled and silent letters are slips that everybody makes. */
function insertion(letter: string, before: string | undefined): number {
  if (letter === before) return 0.4;
  return "aehu".includes(letter) ? 0.7 : 0.9;
}

/**
 * Weighted Damerau–Levenshtein distance (optimal string alignment) between two words in small letters. It is our own
 * because libraries count every edit as 1: here a slip that is made often costs less.
 * @returns about the number of edits; `Infinity` when it is more than `limit`. At most a.length × b.length steps
 */
export function editDistance(a: string, b: string, limit: number): number {
  // A doubled letter is the cheapest slip.
  if (Math.abs(a.length - b.length) * 0.4 > limit) return Infinity;
  // Rows of the matrix: of the letter before the last, of the last, and of this one.
  let older: number[] = [];
  let old: number[] = [0];
  for (let j = 1; j <= b.length; j++) old[j] = (old[j - 1] ?? 0) + insertion(b.charAt(j - 1), b[j - 2]);
  for (let i = 1; i <= a.length; i++) {
    const x = a.charAt(i - 1);
    const insertX = insertion(x, a[i - 2]);
    const row = [(old[0] ?? 0) + insertX];
    let lowest = row[0] ?? 0;
    for (let j = 1; j <= b.length; j++) {
      const y = b.charAt(j - 1);
      let best = Math.min(
        (old[j - 1] ?? 0) + substitution(x, y),
        (old[j] ?? 0) + insertX,
        (row[j - 1] ?? 0) + insertion(y, b[j - 2]),
      );
      if (x !== y && x === b[j - 2] && y === a[i - 2]) best = Math.min(best, (older[j - 2] ?? 0) + 0.7);
      row[j] = best;
      lowest = Math.min(lowest, best);
    }
    if (lowest > limit) return Infinity;
    [older, old] = [old, row];
  }
  const total = old[b.length] ?? 0;
  return total > limit ? Infinity : total;
}

/** Whether one edit in the first letters can have made one word of the other: tells most pairs apart at little cost. */
export function haveSimilarStart(a: string, b: string): boolean {
  const [x, y] = [a.charAt(0), b.charAt(0)];
  return substitution(x, y) < 1 || x === b[1] || y === a[1];
}
