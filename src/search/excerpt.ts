import { normalize } from "./normalize.ts";
import type { Stem } from "./inflections.ts";

/** What counts as one word: letters and digits that stand together. */
export const WORD = /[\p{L}\p{N}]+/gu;

/** Characters of an excerpt: about three lines on a phone. */
const LENGTH = 220;

/** A longer sentence is cut. */
const MAX_SENTENCE = 320;

/** So many characters of it are shown before a word of the query that stands late. */
const BEFORE = 100;

/** A piece of an excerpt, as plain text. */
export interface ExcerptPart {
  text: string;
  /** Whether it matched the query. */
  marked: boolean;
}

/**
 * The sentences of a text that say most about a query, as they stand there, with its words marked.
 * @param words of the query, normalized
 */
export function makeExcerpt(text: string, words: readonly string[], stem: Stem): ExcerptPart[] {
  const asked = new Set(words.map(stem));
  const sentences = splitSentences(text);
  const matches = sentences.map((sentence) => new Set(stemsOf(sentence, stem).filter((word) => asked.has(word))));
  let best = { from: 0, to: 0, matched: -1 };
  for (let from = 0; from < sentences.length; from++) {
    const matched = new Set<string>();
    let length = 0;
    for (let to = from; to < sentences.length; to++) {
      length += sentences[to]?.length ?? 0;
      if (to > from && length > LENGTH) break;
      matches[to]?.forEach((word) => matched.add(word));
      // Of two that say the same the longer one, which is easier to understand, and the earlier one.
      const isBetter = matched.size > best.matched || (matched.size === best.matched && from === best.from);
      if (isBetter) best = { from, to, matched: matched.size };
    }
  }
  return mark(cut(sentences.slice(best.from, best.to + 1).join(" "), asked, stem), asked, stem);
}

/** The words that are marked, in small letters, each once. */
export function markedWords(parts: readonly ExcerptPart[]): string[] {
  const marked = parts.filter((part) => part.marked);
  return [...new Set(marked.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []))];
}

function splitSentences(text: string): string[] {
  // No lookbehind: older phones cannot read a pattern with one, and would have no search at all.
  return text
    .replace(/([.!?…]["”’)]?)\s+(?=["“‘(¿¡]?[\p{Lu}\d])/gu, "$1\n")
    .split("\n")
    .filter(Boolean);
}

const stemsOf = (text: string, stem: Stem): string[] => (text.match(WORD) ?? []).map((word) => stem(normalize(word)));

function cut(text: string, asked: ReadonlySet<string>, stem: Stem): string {
  if (text.length <= MAX_SENTENCE) return text;
  const first = [...text.matchAll(WORD)].find(({ 0: word }) => asked.has(stem(normalize(word))))?.index ?? 0;
  // What was asked for is shown where it stands late, after some words before it.
  const from = first < MAX_SENTENCE - BEFORE ? 0 : Math.min(text.indexOf(" ", first - BEFORE) + 1, first);
  const part = text.slice(from, from + MAX_SENTENCE);
  const isEnd = from + MAX_SENTENCE >= text.length;
  return `${from > 0 ? "… " : ""}${isEnd ? part : `${part.replace(/\s+\S*$/, "")} …`}`;
}

function mark(text: string, asked: ReadonlySet<string>, stem: Stem): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!asked.has(stem(normalize(word)))) continue;
    if (index > end) parts.push({ text: text.slice(end, index), marked: false });
    parts.push({ text: word, marked: true });
    end = index + word.length;
  }
  return end < text.length ? [...parts, { text: text.slice(end), marked: false }] : parts;
}
