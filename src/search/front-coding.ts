/**
 * Sorted texts, each with a small number, as one short string: how many letters a text shares with the one before (a digit
 * of base 36), its other letters, and a capital for its number.
 * @param entries texts without capitals, each with a number from 0 to 25
 */
export function frontCode(entries: Iterable<readonly [text: string, value: number]>): string {
  let before = "";
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, value]) => {
      let shared = 0;
      while (shared < Math.min(before.length, 35) && before[shared] === text[shared]) shared += 1;
      before = text;
      return shared.toString(36) + text.slice(shared) + String.fromCharCode(65 + value);
    })
    .join("");
}

/** Reads what {@link frontCode} wrote. */
export function readFrontCoded(code: string): Map<string, number> {
  const entries = new Map<string, number>();
  let before = "";
  for (const [, shared = "", rest = "", value = "A"] of code.matchAll(/([0-9a-z])([^A-Z]*)([A-Z])/g)) {
    before = before.slice(0, parseInt(shared, 36)) + rest;
    entries.set(before, value.charCodeAt(0) - 65);
  }
  return entries;
}
