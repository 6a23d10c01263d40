/** A text in the pieces between which a layout puts parts of its own. */
export interface SplitText {
  /** The first paragraph, with a heading over it; nothing where a text begins with anything else. */
  opening: string;
  /** From there to a place about the middle, for a way to call. */
  before: string;
  /** The rest; nothing where the text has no such place. */
  after: string;
}

/** A heading of the text's own sections. */
const SECTION = /<h2 id="/g;

/** A number that a tap dials. */
const CALL = 'href="tel:';

/** How much of a text, as HTML, has to lie between two ways to call: about a screen of a phone. */
const APART = 1200;

/** Where a shorter text has its middle, in HTML, its end is near. */
const LONG = 12_000;

/**
 * Splits a text behind its first paragraph, so that its first words stand right under the title, and if it is long
 * between two sections about its middle, where no number to call is near.
 * @param html the finished text
 */
export function splitText(html: string): SplitText {
  const [opening = ""] = /^\s*(<h2[^]*?<\/h2>\s*)?<p[\s>][^]*?<\/p>/.exec(html) ?? [];
  const rest = html.slice(opening.length);
  const middle = findMiddle(rest);
  return { opening, before: rest.slice(0, middle), after: rest.slice(middle) };
}

/** Where a section begins in the middle half of a text, as near as can be to its middle; else its end. */
function findMiddle(html: string): number {
  if (html.length < LONG) return html.length;
  const far = (at: number) => Math.abs(at - html.length / 2);
  const places = [...html.matchAll(SECTION)]
    .map(({ index }) => index)
    .filter((at) => far(at) < html.length / 4 && !html.slice(Math.max(0, at - APART), at + APART).includes(CALL));
  return places.sort((a, b) => far(a) - far(b))[0] ?? html.length;
}
