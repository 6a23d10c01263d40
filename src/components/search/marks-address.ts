/**
 * The address of a page or section with words to mark on it: `/blog/x/#section&marks=one%20two`.
 * @param words in small letters, with spaces between
 */
export function withMarks(href: string, words: string): string {
  return `${href}${href.includes("#") ? "" : "#"}&marks=${encodeURIComponent(words)}`;
}

/** What {@link withMarks} put behind the `#`: the id of the section, empty for the whole page, and the words. */
export function marksOf(hash: string): { id: string; words: string[] } {
  const [id = "", words = ""] = hash.slice(1).split("&marks=");
  return { id, words: decode(words).split(" ").filter(Boolean) };
}

/** An address that somebody cut short marks nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
