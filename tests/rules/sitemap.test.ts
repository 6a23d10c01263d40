import { expect, test } from "vitest";
import { inLanguage } from "../../src/content/addresses.ts";
import { languages } from "../../src/content/site-languages.ts";
import { files, pages, read, site } from "../support/built/site.ts";
import { parseXml } from "../support/built/xml.ts";

const locations = (address: string) =>
  [...parseXml(address).querySelectorAll("loc")].map((loc) => new URL(loc.textContent));
const entries = locations("/sitemap-index.xml").flatMap(({ pathname }) => [
  ...parseXml(pathname).querySelectorAll("url"),
]);
const indexed = pages.filter((page) => page.indexed);

test("the sitemap lists the pages that search engines may list, and no other", () => {
  const listed = entries.map((entry) => entry.querySelector("loc")?.textContent);
  expect(listed.toSorted()).toEqual(indexed.map(({ pathname }) => new URL(pathname, site).href).toSorted());
});

test("every entry of the sitemap has the day on which its page last changed", () => {
  const said = entries.map((entry) => [
    new URL(entry.querySelector("loc")?.textContent ?? "", site).pathname,
    entry.querySelector("lastmod")?.textContent.slice(0, 10),
  ]);
  const real = indexed.map((page) => [
    page.pathname,
    page.document.querySelector("meta[name=last-modified]")?.getAttribute("content"),
  ]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(real));
  expect(said.filter(([, day]) => !/^\d{4}-\d\d-\d\d$/.test(day ?? ""))).toEqual([]);
});

test("robots.txt lets every page be read, but no answer of the search, and names the sitemap", () => {
  const lines = read("/robots.txt").trim().split("\n");
  expect(lines).toContain(`Sitemap: ${new URL("sitemap-index.xml", site).href}`);
  const closed = lines.flatMap((line) => /^Disallow:\s*(\S+)/i.exec(line)?.[1] ?? []);
  expect(closed).toEqual(languages.map((language) => inLanguage("/search/?", language)));
  expect(pages.filter(({ pathname }) => closed.some((start) => pathname.startsWith(start)))).toEqual([]);
  expect(files).toContain("/sitemap-index.xml");
});
