import { readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** A script of a page, as Astro writes it. */
const SCRIPT = /<script type="module"[^>]* src="(\/_astro\/[^"]+)"/g;

/** What a script imports at once, as Vite writes it: one import after the other, before all else. */
const IMPORTS = /^(?:import(?:[^"']*?from)?["'][^"']+["'];?)+/;

/**
 * A page's scripts import others, which a browser would ask for only when the first have come: a round trip more until
 * the search works. Elements of their own, since without scripts a browser refuses `modulepreload` as an error.
 * @param root folder of the finished site
 * @returns what makes a page ask for them beside its own scripts
 */
export function loadImports(root: string): (html: string) => string {
  const known = new Map<string, string>();
  const elementsFor = (script: string) => {
    const elements = known.get(script) ?? importsOf(root, script).map(element).join("");
    known.set(script, elements);
    return elements;
  };
  return (html) => html.replaceAll(SCRIPT, (tag, script: string) => elementsFor(script) + tag);
}

const element = (script: string) => `<script type="module" src="${script}"></script>`;

function importsOf(root: string, script: string): string[] {
  const [imports = ""] = IMPORTS.exec(readFileSync(join(root, script), "utf8")) ?? [];
  return [...imports.matchAll(/["']([^"']+)["']/g)].map(([, path = ""]) => posix.join(posix.dirname(script), path));
}
