import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/**
 * Signs without a width, which the content check refuses, and those that break a word where a line ends. Signs that join
 * emoji and letters stay.
 */
const INVISIBLE = /[\u00AD\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF]|[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/**
 * Reads a piece of HTML as browsers do, whatever is wrong with it.
 * @returns its elements, not deeper than any page of a person's making, so that all else may go through them by recursion
 */
export function parseHtml(html: string): Root {
  const visible = html.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(INVISIBLE, "");
  return unified()
    .use(rehypeParse, { fragment: true })
    .parse(limitDepth(withoutOpenEnd(legible(visible))));
}

/** What a browser would not show, or show apart by its place alone: programs in PHP, links side by side. */
const legible = (html: string): string =>
  html
    .replace(/<\?(?=php\b|=)/gi, "&lt;?")
    .replace(/<\/a>(?=<a\b)/gi, "</a> ")
    .replace(/(?<=[\p{L}\p{N}.!?])(?=<a\b[^<>]{0,500}\bhref=["']#["'])/giu, " ");

/** Elements whose text is no HTML: up to their end, which may never come. */
const raw = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];

/** Takes away the beginning of an element, or of a comment, that would swallow all the rest of the text. */
function withoutOpenEnd(html: string): string {
  const small = html.toLowerCase();
  const lastComment = small.lastIndexOf("-->");
  const elements = new RegExp(`<(${raw.join("|")})(?=[\\s/>])|<!--`, "gi");
  return html.replace(elements, (tag: string, name: string | undefined, at: number) => {
    if (name === undefined) return at > lastComment ? "" : tag;
    return at > small.lastIndexOf(`</${name.toLowerCase()}`) ? "<wbr" : tag;
  });
}

/** More elements within each other than this are of no use to a reader. */
const MOST_LEVELS = 100;

/** Elements that hold nothing, and those that end where the next one begins: they make nothing deeper. */
const flat =
  /^(area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|optgroup|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr|svg|path|g|use|circle|rect|line|polygon|polyline)$/i;

/** Elements that browsers open anew in every paragraph until they are closed; nobody needs more than a few. */
const formatting = /^(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/i;
const MOST_FORMATS = 6;

/** Takes away the tags of elements that lie too deep; what stands in them stays. */
function limitDepth(html: string): string {
  const depths = { formats: 0, others: 0 };
  return html.replace(/<(\/?)([a-zA-Z][\w:-]*)(?=[\s/>])[^<>]{0,20000}>/g, (tag: string, end: string, name: string) => {
    if (flat.test(name) || tag.endsWith("/>")) return tag;
    const [kind, most] = formatting.test(name)
      ? (["formats", MOST_FORMATS] as const)
      : (["others", MOST_LEVELS] as const);
    if (end === "") return ++depths[kind] > most ? " " : tag;
    const isDropped = depths[kind] > most;
    depths[kind] = Math.max(0, depths[kind] - 1);
    return isDropped ? " " : tag;
  });
}
