import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { hreflangOf, inLanguage, languageOf, withoutLanguage } from "../../src/content/addresses.ts";
import { contentDir } from "../../src/content/directories.ts";
import { defaultLanguage, languages } from "../../src/content/languages.ts";
import { openSearch } from "../search/engine.ts";
import { all, rule, tag } from "./support/rule.ts";
import { pages, site, type BuiltPage } from "./support/site.ts";
import { parseXml } from "./support/xml.ts";

const translated = pages.filter(({ pathname }) => languageOf(pathname) !== defaultLanguage);
const pathnames = new Set(pages.filter(({ indexed }) => indexed).map(({ pathname }) => pathname));

/** What a page should say of its languages: nothing when there is only one. */
function expected(pathname: string): string[] {
  const original = withoutLanguage(pathname);
  const there = languages.filter((language) => pathnames.has(inLanguage(original, language)));
  if (there.length < 2) return [];
  const links = there.map((language) => `${language} ${new URL(inLanguage(original, language), site).href}`);
  return [...links, `x-default ${new URL(original, site).href}`].sort();
}

rule(
  "a page names itself and its translations, and they name each other",
  (page) => {
    const links = all(page, "link[rel=alternate][hreflang]");
    const found = links.map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`).sort();
    const right = expected(page.pathname);
    return found.join(", ") === right.join(", ") ? [] : [`says "${found.join(", ")}", not "${right.join(", ")}"`];
  },
  pages.filter(({ indexed }) => indexed),
);

test("the sitemap names the translations of every page that has some", () => {
  const entries = [...parseXml("/sitemap-0.xml").querySelectorAll("url")];
  const said = entries.map((entry) => {
    const links = [...entry.getElementsByTagName("xhtml:link")];
    return [
      new URL(entry.querySelector("loc")?.textContent ?? "").pathname,
      links.map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`).sort(),
    ] as const;
  });
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(said.map(([pathname]) => [pathname, expected(pathname)])),
  );
});

rule(
  "a page is marked with its language, and its switch with the language that it leads to",
  (page) => {
    const language = languageOf(page.pathname);
    const switches = all(page, ".header a[hreflang]");
    return [
      ...(page.document.documentElement.lang.split("-")[0] === language ? [] : ["has another lang"]),
      ...(switches.length === languages.length - 1 ? [] : [`has ${switches.length} switches`]),
      ...switches
        .filter((link) => languageOf(link.getAttribute("href") ?? "") !== link.getAttribute("lang"))
        .map((link) => `leads elsewhere: ${tag(link)}`),
    ];
  },
  pages.filter(({ document }) => document.querySelector(".header")),
);

rule(
  "a translated page says that it is one, and leads to its original",
  (page) => {
    const links = all(page, `.translation a[hreflang=${defaultLanguage}]`).map((link) => link.getAttribute("href"));
    return links.join() === withoutLanguage(page.pathname) ? [] : [`leads to "${links.join()}"`];
  },
  translated,
);

rule(
  "a link from a translated page to another language says so, to machines and to readers",
  (page) =>
    all(page, "a[href^='/']").flatMap((link) => {
      const other = hreflangOf(link.getAttribute("href") ?? "", languageOf(page.pathname));
      if ((link.getAttribute("hreflang") ?? undefined) !== other) return [`hreflang is not ${other}: ${tag(link)}`];
      const around = [link, link.nextSibling, link.closest("nav")?.querySelector("h2"), link.closest("p, li")].map(
        (node) => node?.textContent ?? "",
      );
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
