import { telephoneHref, textHref } from "./telephone.ts";

/** What of a helpline says how it is reached; see `content/site.yaml`. */
export interface Reachable {
  phone?: string;
  phone2?: string;
  text?: { number: string; message?: string };
  chat?: string;
  tty?: string;
  note?: string;
}

/** A piece of a text; `href` where it is a number that can be called or texted. */
export interface TextPart {
  text: string;
  href?: string;
  /** The helpline whose number is called, if it can be reached by text or chat as well. */
  line?: Reachable;
}

/** Letters as the keys of a telephone have them (ITU-T E.161). */
const KEYS = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];
const digitOf = (letter: string) => String(KEYS.findIndex((key) => key.includes(letter.toLowerCase())) + 2);

const NUMBER = /(?<![\d-])(?:(?:1-)?\d{3}-\d{3}-(?:\d{4}|[A-Z]{4})|\d{5,6}|\d{3})(?![\w%-]|,\d)/g;

/**
 * Finds the numbers of a text that the site knows, so that each can be tapped.
 * @param text plain text, with numbers as `content/site.yaml` writes them
 * @param lines all helplines, and the clinic as one of them
 * @returns the text in pieces, in order; together they are the text
 */
export function linkNumbers(text: string, lines: readonly Reachable[]): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    const found = linkOf(match[0], lines);
    if (!found) continue;
    parts.push({ text: text.slice(end, match.index) }, { text: match[0], ...found });
    end = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== "");
}

function linkOf(written: string, lines: readonly Reachable[]): Omit<TextPart, "text"> | undefined {
  const number = written.replace(/^1-/, "").replace(/[A-Z]/g, digitOf);
  for (const line of lines) {
    if ([line.phone, line.phone2].includes(number))
      return { href: telephoneHref(number), ...((line.text ?? line.chat) && { line }) };
    if (line.tty === number) return { href: telephoneHref(number) };
    if (line.text?.number === number) return { href: textHref(number, line.text.message) };
    // A number of five or six digits takes messages only.
    if (number.length > 3 && number.length < 7 && line.note?.includes(number)) return { href: textHref(number) };
  }
  return undefined;
}
