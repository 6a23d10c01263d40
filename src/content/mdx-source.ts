/**
 * The source of a page with a placeholder for every sign of what is no markup: code in backticks, comments in braces,
 * escaped signs.
 * @param text Markdown with components
 * @returns a text of the same length, with the same lines
 */
export const maskCode = (text: string): string =>
  replaceParts(text, partsOf(text), (part) => part.replace(/[^\r\n]/g, PLACEHOLDER));

/** https://www.unicode.org/charts/PDF/UFFF0.pdf: stands for something that is not text. */
const PLACEHOLDER = "\uFFFC";

/**
 * The source of a page without its comments `<!-- so -->`, which MDX cannot read: spaces stand in their place.
 * @param text Markdown with components
 * @returns a text of the same length, with the same lines
 */
export const blankComments = (text: string): string =>
  text.includes("<!--")
    ? replaceParts(
        text,
        partsOf(text, true).filter(({ isComment }) => isComment),
        (part) => part.replace(/[^\r\n]/g, " "),
      )
    : text;

interface Part {
  start: number;
  end: number;
  /** `<!-- so -->` */
  isComment?: true;
}

function replaceParts(text: string, parts: readonly Part[], change: (part: string) => string): string {
  let [changed, at] = ["", 0];
  for (const { start, end } of parts) {
    changed += text.slice(at, start) + change(text.slice(start, end));
    at = end;
  }
  return changed + text.slice(at);
}

/** How a part begins: fenced code, a comment in braces, an escaped sign, backticks. */
const BEGINNINGS =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?<fence>`{3,}(?!`)(?![^\n]*`)|~{3,})[^\n]*\n|(?<comment>\{\/\*)|(?<html><!--)|(?<escaped>\\[!-/:-@[-`{-~])|(?<!`)(?<ticks>`+)/gm;

/**
 * What is no markup, in the order of the text. Each place is looked at once, whatever begins and does not end.
 * @param withComments those of HTML, too
 */
function partsOf(text: string, withComments = false): Part[] {
  const parts: Part[] = [];
  const closings = new Closings(text);
  const pattern = new RegExp(BEGINNINGS);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { fence, comment, html, escaped, ticks } = found.groups ?? {};
    const from = pattern.lastIndex;
    let end: number | undefined;
    if (fence !== undefined) end = endOfFence(text, fence, from);
    else if (escaped !== undefined) end = from;
    else if (comment !== undefined) end = closings.after("*/}", from);
    else if (html !== undefined) end = withComments ? closings.after("-->", from) : undefined;
    else if (ticks !== undefined) end = closings.afterTicks(ticks.length, from);
    if (end !== undefined) parts.push({ start: found.index, end, ...(html !== undefined && { isComment: true }) });
    pattern.lastIndex = end ?? from;
  }
  return parts;
}

/** Fenced code without an end goes on to the end of the text. */
function endOfFence(text: string, fence: string, from: number): number {
  const closing = new RegExp(`^[ \\t>]*${fence}[\`~]*[ \\t]*\\r?$`, "gm");
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : text.length;
}

/** Where things end in a text. */
class Closings {
  readonly #text: string;
  /** Signs that do not come any more. */
  readonly #gone = new Set<string>();
  /** The end of the paragraph whose backticks are known, and where each number of them last stands in it. */
  #paragraph = 0;
  #last = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
  }

  after(sign: string, from: number): number | undefined {
    const at = this.#gone.has(sign) ? -1 : this.#text.indexOf(sign, from);
    if (at < 0) this.#gone.add(sign);
    return at < 0 ? undefined : at + sign.length;
  }

  /** The end of code in a sentence, which is over before an empty line. */
  afterTicks(count: number, from: number): number | undefined {
    if (from > this.#paragraph) this.#readParagraph(from);
    if ((this.#last.get(count) ?? -1) < from) return undefined;
    const next = new RegExp(`(?<!\`)\`{${count}}(?!\`)`, "g");
    next.lastIndex = from;
    return next.test(this.#text) ? next.lastIndex : undefined;
  }

  #readParagraph(from: number): void {
    const blank = /\n[ \t]*\r?\n/g;
    blank.lastIndex = from;
    this.#paragraph = blank.exec(this.#text)?.index ?? this.#text.length;
    const runs = this.#text.slice(from, this.#paragraph).matchAll(/`+/g);
    this.#last = new Map([...runs].map(({ 0: { length }, index }) => [length, from + index]));
  }
}
