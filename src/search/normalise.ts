/** Longer queries are cut: nobody types more to find a page, and all work below is bounded by it. */
export const MAX_CHARACTERS = 200;
export const MAX_WORDS = 16;

/**
 * The bare words of a text: small letters, no accents, no apostrophes, one space between words. What is not a letter
 * or digit separates words.
 * @returns at most {@link MAX_WORDS} words in at most {@link MAX_CHARACTERS} characters; idempotent
 */
export function normalise(text: string): string {
  return bareWords(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_WORDS).join(" ").slice(0, MAX_CHARACTERS).trim();
}

/** The same for a text of any length. */
export function bareWords(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, "")
    .normalize("NFKC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
