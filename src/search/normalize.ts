/** Longer queries are cut: nobody types more to find a page, and all work below is bounded by it. */
export const MAX_CHARACTERS = 400;

/**
 * A query or a name as it is compared: its words as {@link tokenize} gives them, one space between.
 * @returns at most {@link MAX_CHARACTERS} characters; idempotent
 */
export function normalize(text: string): string {
  const words = tokenize(text.slice(0, MAX_CHARACTERS).replace(INITIALS, withoutDots)).join(" ");
  // The first half of a letter of two characters is none.
  return words
    .slice(0, MAX_CHARACTERS)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}

/** An abbreviation with a dot after each letter, such as I.O.P., which stands in texts as IOP. */
const INITIALS = /(?<![\p{L}\p{N}])(\p{L}\.){2,}(\p{L}(?![\p{L}\p{N}]))?/gu;

const withoutDots = (initials: string) => initials.replaceAll(".", "");

/**
 * The words of a text of any length: small letters, no accents, no apostrophes. What is not a letter or digit
 * separates words.
 */
export function tokenize(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, "")
    .normalize("NFKC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
