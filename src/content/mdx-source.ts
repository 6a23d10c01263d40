/**
 * The source of a page with a placeholder for every sign of what is no markup: code in backticks, comments in braces,
 * escaped signs.
 * @param text Markdown with components
 * @returns a text of the same length, with the same lines
 */
export const maskCode = (text: string): string =>
  text.replace(notMarkup, (part) => part.replace(/[^\r\n]/g, PLACEHOLDER));

/** https://www.unicode.org/charts/PDF/UFFF0.pdf: stands for something that is not text. */
const PLACEHOLDER = "\uFFFC";

/** In this order: fenced code, a comment, an escaped sign, code in a sentence, which ends before an empty line. */
const notMarkup =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?<fence>`{3,}(?![^\n]*`)|~{3,})[^\n]*\n(?:[\s\S]*?^[ \t>]*\k<fence>[`~]*[ \t]*\r?$|[\s\S]*)|\{\/\*[\s\S]*?\*\/\}|\\[!-/:-@[-`{-~]|(?<!`)(?<ticks>`+)(?!`)(?:(?!\n[ \t]*\r?\n)[\s\S])*?(?<!`)\k<ticks>(?!`)/gm;

const commentOr = new RegExp(`(<!--[\\s\\S]*?-->)|${notMarkup.source}`, "gm");

/**
 * The source of a page without its comments `<!-- so -->`, which MDX cannot read: spaces stand in their place.
 * @param text Markdown with components
 * @returns a text of the same length, with the same lines
 */
export const blankComments = (text: string): string =>
  text.includes("<!--")
    ? text.replace(commentOr, (part: string, comment?: string) => (comment ? part.replace(/[^\r\n]/g, " ") : part))
    : text;
