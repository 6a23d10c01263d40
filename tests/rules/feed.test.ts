import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { deadEnd } from "../support/built/addresses.ts";
import { all, fixtureRule, fixtureTest, tag, text } from "../support/built/rule.ts";
import { pages, site } from "../support/built/site.ts";
import { parseXml } from "../support/built/xml.ts";

const feed = parseXml("/rss.xml");
const items = [...feed.querySelectorAll("item")].map((item) => {
  const field = (name: string) => item.querySelector(name)?.textContent ?? "";
  return {
    title: field("title"),
    link: field("link"),
    guid: field("guid"),
    date: new Date(field("pubDate")),
    author: field("author"),
    html: parseHTML(`<!doctype html><html><body>${field("content\\:encoded")}</body></html>`).document,
  };
});
const itemOf = new Map(items.map((item) => [new URL(item.link).pathname, item]));
/** Readers keep what they have read: the feed has the newest only. */
const NEWEST = 50;
const articles = pages.filter(({ kind, pathname }) => kind === "article" && pathname.startsWith("/blog/"));

fixtureTest("the feed says what it is", () => {
  for (const name of ["title", "description", "language"])
    expect(feed.querySelector(`channel > ${name}`)?.textContent, name).toBeTruthy();
  expect(feed.querySelector("channel > link")?.textContent).toBe(site.href);
});

test("the feed has the newest articles, the newest first", () => {
  const addresses = articles.map(({ pathname }) => new URL(pathname, site).href);
  expect(items).toHaveLength(Math.min(addresses.length, NEWEST));
  expect(addresses).toEqual(expect.arrayContaining(items.map(({ link }) => link)));
  expect(items.map(({ guid }) => guid)).toEqual(items.map(({ link }) => link));
  const times = items.map(({ date }) => date.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

test("an item's day is the same from Hawaii to Tokyo", () => {
  for (const { link, date } of items) {
    const days = ["Pacific/Honolulu", "America/Phoenix", "Asia/Tokyo"].map((timeZone) =>
      new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(date),
    );
    expect(new Set(days).size, link).toBe(1);
  }
});

fixtureTest("the author of an item is a mail address or left out, as RSS wants it", () => {
  expect(items.map(({ author }) => author).filter((author) => author && !author.includes("@"))).toEqual([]);
});

fixtureRule(
  "the feed has the full text of every article",
  (page) => {
    const fed = text(itemOf.get(page.pathname)?.html.body ?? null);
    return (
      all(page, ".prose :is(p, li, h2, h3, dt, dd, td)")
        // The picture at the head stands outside the article's own text.
        .filter((block) => !block.closest("figure, [data-search-ignore]"))
        .map(text)
        .filter((words) => words && !fed.includes(words))
        .map((words) => `not in the feed: ${words}`)
    );
  },
  articles.filter(({ pathname }) => itemOf.has(pathname)),
);

fixtureRule(
  "an article in the feed can be read anywhere: full addresses, no class, style or script",
  (page) => {
    const item = itemOf.get(page.pathname)?.html;
    const addresses = [...(item?.querySelectorAll("[href], [src]") ?? [])].map(
      (element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "",
    );
    return [
      ...addresses.filter((address) => !/^(https?:\/\/|tel:|sms:|mailto:)/.test(address)),
      ...addresses.flatMap((address) => deadEnd(address, page.pathname) ?? []),
      ...[...(item?.querySelectorAll("script, style, link, [style], [class]") ?? [])].map(tag),
    ];
  },
  articles.filter(({ pathname }) => itemOf.has(pathname)),
);
