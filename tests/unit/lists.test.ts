import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("a list without marks is still a list for people who hear it in Safari", () => {
  // Safari takes `list-style: none` for "this is no list", and an empty mark for a mark.
  const styles = globSync("src/**/*.{astro,css}").map((file) => ({ file, css: readFileSync(file, "utf8") }));
  const rules = styles.flatMap(({ file, css }) =>
    [...css.matchAll(/([\w.: -]+)\{[^{}]*list-style: none/g)].map(([, selector = ""]) => `${file}: ${selector.trim()}`),
  );
  expect(rules).toEqual(["src/components/article/TableOfContents.astro: summary"]);
});
