import { expect, test } from "vitest";
import { hreflangOf, inLanguage, languageOf, withoutLanguage } from "../../src/content/addresses.ts";
import { defaultLanguage } from "../../src/content/languages.ts";
import { languages } from "../../src/content/site-languages.ts";
import { all, fixtureRule, rule, tag } from "../support/built/rule.ts";
import { pages, site } from "../support/built/site.ts";
import { parseXml } from "../support/built/xml.ts";

const translated = pages.filter(({ pathname }) => languageOf(pathname) !== defaultLanguage);
const pathnames = new Set(pages.filter(({ indexed }) => indexed).map(({ pathname }) => pathname));

/** What a page should say of its languages: nothing when there is only one. */
function expected(pathname: string): string[] {
  const original = withoutLanguage(pathname);
  // Of a list that goes on, other languages have other parts.
  if (/^\/blog\/\d+\/$/.test(original)) return [];
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

fixtureRule(
  "a translated page says that it is one, and leads to its original",
  (page) => {
    const links = all(page, `.translation a[hreflang=${defaultLanguage}]`).map((link) => link.getAttribute("href"));
    // What is not there has no original.
    const original = page.pathname.endsWith("/404.html") ? "" : withoutLanguage(page.pathname);
    return links.join() === original ? [] : [`leads to "${links.join()}"`];
  },
  translated,
);

fixtureRule(
  "a link from a translated page to another language says so to machines",
  (page) =>
    all(page, "a[href^='/']").flatMap((link) => {
      const other = hreflangOf(link.getAttribute("href") ?? "", languageOf(page.pathname));
      return (link.getAttribute("hreflang") ?? undefined) === other ? [] : [`hreflang is not ${other}: ${tag(link)}`];
    }),
  translated,
);
