import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { hreflangOf, languageOf } from "../../src/content/addresses.ts";
import { contentDir } from "../../src/content/directories.ts";
import { defaultLanguage } from "../../src/content/languages.ts";
import { openSearch } from "../search/engine.ts";
import { all, rule, tag } from "../support/built/rule.ts";
import { pages, type BuiltPage } from "../support/built/site.ts";

const translated = pages.filter(({ pathname }) => languageOf(pathname) !== defaultLanguage);

rule(
  "a link from a translated page to another language says so to readers",
  (page) =>
    all(page, "a[href^='/']").flatMap((link) => {
      const around = [link, link.nextSibling, link.closest("nav")?.querySelector("h2"), link.closest("p, li")].map(
        (node) => node?.textContent ?? "",
      );
      const other = hreflangOf(link.getAttribute("href") ?? "", languageOf(page.pathname));
      return !other || link.hasAttribute("lang") || /inglés/i.test(around.join(" ")) ? [] : [`not told: ${tag(link)}`];
    }),
  translated,
);

/** Texts of the word lists of the default language that the other language has in other words, as patterns. */
function foreignWords(language: string): RegExp[] {
  const read = (name: string) => parse(readFileSync(join(contentDir, name), "utf8")) as unknown;
  return ["words.yaml", "fit/words.yaml"].flatMap((name) => {
    const own = new Set(textsIn(read(`${language}/${name}`)));
    return textsIn(read(name))
      .filter((words) => !own.has(words) && /\p{L}{2}/u.test(words.replace(/\{\w+\}/g, "")))
      .map((words) => new RegExp(`^${RegExp.escape(words).replace(/\\\{\w+\\\}/g, ".+")}$`));
  });
}

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, one]) => (name === "id" || name === "href" ? [] : textsIn(one)))
      : [];

rule(
  "no small text of a translated page is left in the default language",
  (page) => {
    const words = foreignWords(languageOf(page.pathname));
    return shownTexts(page).filter((shown) => words.some((pattern) => pattern.test(shown)));
  },
  translated,
);

/** What a page shows or reads aloud, except where it says that it is in another language. */
function shownTexts(page: BuiltPage): string[] {
  const elements = all(page, "body *").filter((one) => !one.closest("[lang], script, style, svg"));
  return elements
    .flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ""),
      ...[...element.attributes].filter(({ name }) => /^(aria-label|alt|data-)/.test(name)).map(({ value }) => value),
    ])
    .map((shown) => shown.replace(/\s+/g, " ").trim());
}

test("a search in Spanish finds pages in Spanish and no others", async () => {
  const { engine, close } = await openSearch("es");
  const { results } = await engine.search("sobredosis");
  await close();
  expect(results[0]?.href).toContain("/es/crisis/");
  expect(results.filter(({ href }) => languageOf(href) !== "es")).toEqual([]);
});

rule(
  "a sentence to say in English is marked as English, so that it is read aloud as such",
  (page) => {
    const words = "Do you speak Spanish?";
    const holders = all(page, "*").filter(({ childNodes }) =>
      [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.includes(words)),
    );
    return holders
      .filter((element) => element.tagName !== "SCRIPT" && element.closest("[lang]")?.getAttribute("lang") !== "en")
      .map((element) => `not marked: ${tag(element)} ${words}`);
  },
  translated,
);
