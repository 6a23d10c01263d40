import { z } from "astro/zod";
import { articleSchema } from "../../schemas/article.ts";

const { title, description, author, aliases, picture } = articleSchema(() => z.string()).shape;
const { alt, caption } = picture.unwrap().shape;

/** How many characters the fields of a page may have. Those of a standing page are the same. */
export const limits = {
  title: lengths(title),
  description: lengths(description),
  author: lengths(author.unwrap()),
  alias: lengths(aliases.unwrap().element),
  alt: lengths(alt),
  caption: lengths(caption.unwrap()),
};

function lengths({ minLength, maxLength }: { minLength: number | null; maxLength: number | null }) {
  return { min: minLength ?? 0, max: maxLength ?? Infinity };
}

/** What search results show of a description. */
const SHOWN = 160;

/** A text of no more than so many characters, cut after a word. */
export function cutAtWord(text: string, most: number): string {
  const words = text.trim().replace(/\s+/g, " ");
  if (words.length <= most) return words;
  const start = words.slice(0, most - 1);
  const end = start.lastIndexOf(" ");
  return `${(end > most / 2 ? start.slice(0, end) : start).replace(/[\s,;:.–—-]+$/u, "")}…`;
}

/** The beginning of a text as a search result shows it: whole sentences where that leaves enough, else whole words. */
export function cutAtSentence(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  if (words.length <= SHOWN) return words;
  const [sentences = ""] = /^.*[.!?…]["”’)]?(?=\s)/.exec(words.slice(0, SHOWN + 1)) ?? [];
  return sentences.length >= SHOWN / 3 ? sentences : cutAtWord(words, SHOWN);
}
