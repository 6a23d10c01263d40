import { createHash } from "node:crypto";
import { inlineElements } from "./inline-elements.ts";

/**
 * Astro writes the styles of every component that a text could have into every page with a text: more than half of
 * them are for components that the page has not.
 * @param html a page with its styles in `<style>` elements and their hashes in its policy
 * @param inScripts words of the page's scripts, which may make elements that the page has not yet
 * @returns the page without the rules of all that neither it nor a script has
 */
export function pruneStyles(html: string, inScripts: ReadonlySet<string>): string {
  const names = namesIn(html);
  const isUsed = (name: string) => names.has(name) || inScripts.has(name) || inScripts.has(datasetName(name));
  return stylesOf(html).reduce((page, css) => replaceStyle(page, css, prune(css, isUsed)), html);
}

/** What stands in the `<style>` elements of a page. */
export const stylesOf = (html: string): string[] =>
  inlineElements(html).flatMap(({ name, content }) => (name === "style" ? [content] : []));

/** @returns a page with another style in the place of one that it has, and with its hash in its policy */
export const replaceStyle = (html: string, css: string, other: string): string =>
  css === other ? html : html.replace(css, () => other).replaceAll(hash(css), hash(other));

/** Every word of a script that can be the name of a class or an element. */
export const wordsIn = (script: string): string[] => script.match(/[a-z][\w-]*/g) ?? [];

/** As scripts name an attribute: `assessing` for `data-assessing`. */
const datasetName = (name: string): string =>
  name.replace(/^data-/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Classes, elements and `data-` attributes of a page. */
function namesIn(html: string): Set<string> {
  const classes = [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  const elements = [...html.matchAll(/<([a-z][\w-]*)/g)].map(([, name = ""]) => name);
  const attributes = [...html.matchAll(/\s(data-[\w-]+)/g)].map(([, name = ""]) => name);
  return new Set([...classes, ...elements, ...attributes]);
}

/** Whole rules go, also within others, by the classes, the attributes and the elements of our own that they name. */
function prune(css: string, isUsed: (name: string) => boolean): string {
  return partsOf(css)
    .map((part) => {
      const head = part.slice(0, part.indexOf("{"));
      if (!part.endsWith("}") || /^@(?!layer|media|supports|container)/.test(head)) return part;
      if (!head.startsWith("@") && !canMatch(head, isUsed)) return "";
      const inner = prune(part.slice(head.length + 1, -1), isUsed);
      return inner && `${head}{${inner}}`;
    })
    .join("");
}

/** One of the selectors has to find all its names; what stands in brackets may be absent (`:not`) or one of many. */
function canMatch(selectors: string, isUsed: (name: string) => boolean): boolean {
  return withoutBrackets(selectors)
    .split(",")
    .some((selector) =>
      [...selector.matchAll(/\.([\w-]+)|(?<![\w:-])([a-z]+-[\w-]+)/g)].every(([, name, element]) =>
        isUsed(name ?? element ?? ""),
      ),
    );
}

/** From the innermost outwards; of `[data-band=warm]` the name is left. */
function withoutBrackets(selectors: string): string {
  const without = selectors.replaceAll(/"[^"]*"|\([^()]*\)|\[(?!data-)[^\]]*\]|[~|^$*]?=[^\]]*(?=\])/g, "");
  return without === selectors ? selectors : withoutBrackets(without);
}

/** Thousands of pages have the same few style sheets. */
const known = new Map<string, string[]>();

/** Rules, statements and declarations of a style sheet or of a rule, one after the other. */
function partsOf(css: string): string[] {
  const found = known.get(css) ?? split(css);
  known.set(css, found);
  return found;
}

function split(css: string): string[] {
  const parts: string[] = [];
  let [start, depth] = [0, 0];
  for (const { 0: sign, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if (depth > 0 || (sign !== "}" && sign !== ";")) continue;
    parts.push(css.slice(start, index + 1).trim());
    start = index + 1;
  }
  return [...parts, css.slice(start).trim()];
}

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");
