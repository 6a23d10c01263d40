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

const substitution = (a: string, b: string) => costOf(a.charCodeAt(0) - FIRST, b.charCodeAt(0) - FIRST);

/** @param a @param b letters by their place in {@link LETTERS}; others have a place beyond it */
function costOf(a: number, b: number): number {
  if (a === b) return 0;
  const isPlain = a >= 0 && a < LETTERS.length && b >= 0 && b < LETTERS.length;
  return isPlain ? (COSTS[a * LETTERS.length + b] ?? 1) : 1;
}

/** A letter too many or too few by its place; doubled and silent letters are slips that everybody makes. */
const INSERTIONS = Float64Array.from(LETTERS, (letter) => ("aehu".includes(letter) ? 0.7 : 0.9));
const insertion = (letter: number, before: number) => (letter === before ? 0.4 : (INSERTIONS[letter] ?? 0.9));

/** Rows of the matrix: of the letter before the last, of the last, and of this one. Kept, since a word meets thousands. */
let rows = [0, 0, 0].map(() => new Float64Array(32));
/** Of the second word: its letters by their places, and what each costs as one too many. */
let places = new Int32Array(32);
let insertions = new Float64Array(32);

function growTo(length: number): void {
  if (length < places.length) return;
  rows = rows.map(() => new Float64Array(2 * length));
  places = new Int32Array(2 * length);
  insertions = new Float64Array(2 * length);
}

/**
 * Weighted Damerau–Levenshtein distance (optimal string alignment) between two words in small letters. It is our own
 * because libraries count every edit as 1: here a slip that is made often costs less.
 * @returns about the number of edits; `Infinity` when it is more than `limit`. At most a.length × b.length steps
 */
export function editDistance(a: string, b: string, limit: number): number {
  // A doubled letter is the cheapest slip.
  if (Math.abs(a.length - b.length) * 0.4 > limit) return Infinity;
  growTo(b.length);
  let [older, old, row] = rows as [Float64Array, Float64Array, Float64Array];
  old[0] = 0;
  for (let j = 1; j <= b.length; j++) {
    const place = b.charCodeAt(j - 1) - FIRST;
    places[j] = place;
    insertions[j] = insertion(place, j > 1 ? (places[j - 1] ?? 0) : Number.NaN);
    old[j] = (old[j - 1] ?? 0) + (insertions[j] ?? 0);
  }
  let before = Number.NaN;
  for (let i = 1; i <= a.length; i++) {
    const x = a.charCodeAt(i - 1) - FIRST;
    const insertX = insertion(x, before);
    let left = (old[0] ?? 0) + insertX;
    let lowest = left;
    row[0] = left;
    for (let j = 1; j <= b.length; j++) {
      const y = places[j] ?? 0;
      let best = Math.min((old[j - 1] ?? 0) + costOf(x, y), (old[j] ?? 0) + insertX, left + (insertions[j] ?? 0));
      if (x !== y && j > 1 && x === places[j - 1] && y === before) best = Math.min(best, (older[j - 2] ?? 0) + 0.7);
      row[j] = left = best;
      if (best < lowest) lowest = best;
    }
    if (lowest > limit) return Infinity;
    before = x;
    [older, old, row] = [old, row, older];
  }
  const total = old[b.length] ?? 0;
  return total > limit ? Infinity : total;
}

/** Whether one edit in the first letters can have made one word of the other: tells most pairs apart at little cost. */
export function haveSimilarStart(a: string, b: string): boolean {
  const [x, y] = [a.charAt(0), b.charAt(0)];
  return substitution(x, y) < 1 || x === b[1] || y === a[1];
}
