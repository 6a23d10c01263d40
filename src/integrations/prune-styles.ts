import { createHash } from "node:crypto";

/**
 * Astro writes the styles of every component that a text could have into every page with a text: more than half of
 * them are for components that the page has not.
 * @param html a page with its styles in `<style>` elements and their hashes in its policy
 * @param inScripts words of the site's scripts, which may make elements that the page has not yet
 * @returns the page without the rules of all that neither it nor a script has
 */
export function pruneStyles(html: string, inScripts: ReadonlySet<string>): string {
  const names = namesIn(html);
  const isUsed = (name: string) => names.has(name) || inScripts.has(name);
  let page = html;
  for (const [, css = ""] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
    const pruned = prune(css, isUsed);
    if (pruned !== css) page = page.replace(css, () => pruned).replaceAll(hash(css), hash(pruned));
  }
  return page;
}

/** Every word of a script that can be the name of a class or an element. */
export const wordsIn = (script: string): string[] => script.match(/[a-z][\w-]*/g) ?? [];

/** Classes and elements of a page. */
function namesIn(html: string): Set<string> {
  const classes = [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  const elements = [...html.matchAll(/<([a-z][\w-]*)/g)].map(([, name = ""]) => name);
  return new Set([...classes, ...elements]);
}

/** Only whole rules go, by what their selectors begin with: a component's styles stand under one name of its own. */
function prune(css: string, isUsed: (name: string) => boolean): string {
  return rulesIn(css)
    .map((rule) => {
      if (rule.endsWith(";")) return rule;
      const head = rule.slice(0, rule.indexOf("{"));
      if (/^@(layer|media|supports|container)\b/.test(head)) {
        const inner = prune(rule.slice(head.length + 1, -1), isUsed);
        return inner && `${head}{${inner}}`;
      }
      return head.startsWith("@") || selectorsIn(head).some((selector) => canMatch(selector, isUsed)) ? rule : "";
    })
    .join("");
}

/** A class or an element of our own has to be there; all else is everywhere, or too small to ask for. */
function canMatch(selector: string, isUsed: (name: string) => boolean): boolean {
  const name = /^\.([\w-]+)|^([a-z]+-[\w-]+)/.exec(selector.trim());
  return !name || isUsed(name[1] ?? name[2] ?? "");
}

/** Selectors of a list; commas within brackets part nothing. */
const selectorsIn = (list: string): string[] => list.split(/,(?![^(]*\))/);

/** Rules and statements of a style sheet, one after the other. */
function rulesIn(css: string): string[] {
  const rules: string[] = [];
  let [start, depth] = [0, 0];
  for (const { 0: sign, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if (depth > 0 || (sign !== "}" && sign !== ";")) continue;
    rules.push(css.slice(start, index + 1).trim());
    start = index + 1;
  }
  return rules;
}

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");
