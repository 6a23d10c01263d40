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
  const known = new Map<string, Set<string>>();

  return (html) => {
    const loaded = new Set(scripts.filter(({ name }) => html.includes(name)));
    // A set goes on to what is added meanwhile: the scripts that scripts load.
    for (const { text } of loaded) {
      for (const script of scripts) if (text.includes(script.name)) loaded.add(script);
    }
    const key = [...loaded].map(({ name }) => name).join(" ");
    const words = known.get(key) ?? new Set([...loaded].flatMap((script) => script.words));
    known.set(key, words);
    return words;
  };
}
