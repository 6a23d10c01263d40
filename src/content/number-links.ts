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

/** Letters as the keys of a telephone have them (ITU-T E.161), from 0. */
const KEYS = ["", "", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];
const digitOf = (letter: string) => String(KEYS.findIndex((letters) => letters.includes(letter)));

/**
 * Finds the numbers of a text that the site knows, so that each can be tapped.
 * @param text plain text, with numbers as `content/site.yaml` writes them
 * @param lines all helplines, and the clinic as one of them
 * @param country whose numbers go without a code
 * @returns the text in pieces, in order; together they are the text
 */
export function linkNumbers(text: string, lines: readonly Reachable[], country: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(numbersOf(lines))) {
    const found = linkOf(match[0], lines, country);
    if (!found) continue;
    parts.push({ text: text.slice(end, match.index) }, { text: match[0], ...found });
    end = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== "");
}

/** Finds any number of the lines in a text, the last four digits as letters too: 844-534-HOPE. */
function numbersOf(lines: readonly Reachable[]): RegExp {
  const all = lines.flatMap((line) => [line.phone, line.phone2, line.tty, line.text?.number, ...messagesIn(line)]);
  const numbers = [...new Set(all)].filter((number) => number !== undefined);
  const key = numbers.join("\n");
  const pattern = patterns.get(key) ?? patternOf(numbers);
  patterns.set(key, pattern);
  return pattern;
}

/** Made once for each language of the site: each sentence of each page is looked through. */
const patterns = new Map<string, RegExp>();

function patternOf(numbers: readonly string[]): RegExp {
  const spellings = numbers.toSorted((a, b) => b.length - a.length).map(spellingsOf);
  return new RegExp(`(?<![\\d-])(?:${spellings.join("|") || "(?!)"})(?![\\w%-]|,\\d)`, "g");
}

/** Numbers of five or six digits in the note of a line: they take messages only. */
const messagesIn = ({ note }: Reachable): string[] => note?.match(/\b\d{5,6}\b/g) ?? [];

function spellingsOf(number: string): string {
  const exact = number.replace(/[+().]/g, "\\$&").replace(/[ \u00a0]/g, "[ \\u00a0]");
  if (!/^(1-)?\d{3}-\d{3}-\d{4}$/.test(number)) return exact;
  const word = number.slice(-4).replace(/\d/g, (digit) => `[${digit}${KEYS[Number(digit)] ?? ""}]`);
  return `(?:1-)?${number.replace(/^1-/, "").slice(0, -4)}${word}`;
}

function linkOf(written: string, lines: readonly Reachable[], country: string): Omit<TextPart, "text"> | undefined {
  const plain = (number = "") => number.replace(/^1-/, "").replaceAll("\u00a0", " ");
  const number = plain(written).replace(/[A-Z]/g, digitOf);
  for (const line of lines) {
    if ([line.phone, line.phone2].some((own) => own && plain(own) === number))
      return { href: telephoneHref(number, country), ...((line.text ?? line.chat) && { line }) };
    if (line.tty && plain(line.tty) === number) return { href: telephoneHref(number, country) };
    if (line.text && plain(line.text.number) === number) return { href: textHref(number, line.text.message) };
    if (messagesIn(line).includes(number)) return { href: textHref(number) };
  }
  return undefined;
}
