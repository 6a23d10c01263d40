import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { wordsIn } from "./prune-styles.ts";

/**
 * @param root folder of the finished site
 * @returns what gives the words of all scripts that a page may load, which may make elements that it has not yet
 */
export function pageWords(root: string): (html: string) => Set<string> {
  const scripts = globSync("_astro/*.js", { cwd: root }).map((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return { name: basename(file), text, words: wordsIn(text) };
  });
  // Which script loads which is the same for every page: of ten thousand pages each would look through all scripts.
  const loadedBy = new Map(scripts.map((one) => [one, scripts.filter(({ name }) => one.text.includes(name))]));
  const known = new Map<string, Set<string>>();

  return (html) => {
    const loaded = new Set(scripts.filter(({ name }) => html.includes(name)));
    const key = [...loaded].map(({ name }) => name).join(" ");
    const before = known.get(key);
    if (before) return before;
    // A set goes on to what is added meanwhile: the scripts that scripts load.
    for (const one of loaded) for (const script of loadedBy.get(one) ?? []) loaded.add(script);
    const words = new Set([...loaded].flatMap((script) => script.words));
    known.set(key, words);
    return words;
  };
}
