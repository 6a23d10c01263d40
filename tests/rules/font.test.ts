import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkitten";
import { expect, test } from "vitest";
import { outDir } from "../../src/content/directories.ts";
import { styles } from "../support/built/resources.ts";
import { all, fixtureRule, rule } from "../support/built/rule.ts";
import { files, read } from "../support/built/site.ts";

const fonts = [...files].filter((file) => file.endsWith(".woff2"));
const covered = new Set(
  fonts.flatMap((file) => {
    const font = create(readFileSync(join(outDir, file)));
    return font.isCollection ? [] : font.characterSet;
  }),
);

/** Every system has drawings of its own for them. */
const EMOJI = /\p{RGI_Emoji}/gv;

test("the site brings its own font", () => {
  expect(fonts).not.toEqual([]);
});

fixtureRule(
  "the font has every character of the page, but for small pictures; scripts/subset-font.ts lists those it keeps",
  (page) => {
    const shown = all(page, "body *").filter((element) => !element.closest("script, style, [hidden]"));
    return shown.flatMap((element) => {
      const own = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent);
      const words = [...own, element.getAttribute("placeholder")].join("").replace(EMOJI, "");
      // Signs and letters of other scripts may stand in what staff write: other fonts have them.
      return missing(element.closest(".prose") ? words.replace(/[^\p{Script=Latin}\p{N}\p{P}]/gu, "") : words);
    });
  },
);

rule("the font has every character that style sheets add", (page) =>
  styles(page).flatMap((css) =>
    [...css.matchAll(/content:\s*"([^"]*)"/g)].flatMap(([, content = ""]) =>
      missing(content.replace(/\\([\da-f]{1,6}) ?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))),
    ),
  ),
);

test("the font has every character that scripts write", () => {
  const scripts = [...files].filter((file) => file.startsWith("/_astro/") && file.endsWith(".js"));
  expect(scripts.flatMap((file) => missing(read(file)).map((character) => `${character} in ${file}`))).toEqual([]);
});

/** Characters without a drawing in the font; spaces need none. */
function missing(characters: string): string[] {
  return [...new Set(characters)]
    .filter((character) => !/\s/.test(character) && !covered.has(character.codePointAt(0) ?? 0))
    .map((character) => `"${character}" (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})`);
}
