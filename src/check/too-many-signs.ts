import { maskCode } from "../content/mdx-source.ts";
import type { Finding } from "./problem.ts";

/**
 * Signs that the processor makes typographic (quotation marks, dashes, dots) times the length of their paragraph: what it
 * needs for them. Ten times as much ends it, and the whole check with it, without a word.
 */
const MOST = 5e7;

/**
 * Finds paragraphs that the processor could not bear.
 * @param text the text of a page
 * @returns a finding for each; and the text without their signs, on the same lines, for everything else to read
 */
export function withoutTooManySigns(text: string): { text: string; findings: Finding[] } {
  // Of all its signs in one paragraph.
  if (text.length < Math.sqrt(MOST)) return { text, findings: [] };
  const findings: Finding[] = [];
  let line = 1;
  // A list's entries and what an empty line parts are read each for itself.
  const paragraphs = text.split(/(?<=\n)(?=[ \t]*\r?\n|[ \t]*[-*+][ \t])/);
  const masked = maskCode(text);
  let at = 0;
  const read = paragraphs.map((paragraph) => {
    const signs = masked.slice(at, at + paragraph.length).match(/["']|--+|\.{3}/g)?.length ?? 0;
    const isTooMuch = signs * paragraph.length > MOST;
    if (isTooMuch) {
      const place = line + (/^\s*\n/.test(paragraph) ? 1 : 0);
      findings.push({
        line: place,
        message: `this paragraph is too long to be read: it has ${signs} quotation marks, dashes and dots`,
        fix: "divide it by empty lines, or take away what was pasted by mistake",
      });
    }
    line += paragraph.split("\n").length - 1;
    at += paragraph.length;
    return isTooMuch ? paragraph.replace(/["'.-]/g, " ") : paragraph;
  });
  return { text: read.join(""), findings };
}
