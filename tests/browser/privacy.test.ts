import type { Page, Request } from "playwright-core";
import { describe, expect } from "vitest";
import { nothing, stored } from "../support/stored.ts";
import { article, pageAddresses } from "../support/browser/addresses.ts";
import { pressed, requestsOf, withoutDialogs } from "../support/browser/requests.ts";
import { test } from "../support/browser/visit.ts";

/** An article with a letter to print and copy. */
const letter = article;

/** Pages that together have every kind of link. */
const pagesWithLinks = ["/", article, "/topics/"];

// `visit` itself fails when a page asks another site for anything.
describe("A visit to every page, with a search and a copied link", () => {
  test("leaves no cookie and nothing stored", async ({ visit }) => {
    const page = await visit("/", { permissions: ["clipboard-write"] });
    for (const address of pageAddresses()) {
      await page.goto(address);
      expect(await page.evaluate(stored), address).toEqual(nothing);
    }
    await searchAndCopy(page);
    await keepsNothing(page);
  });

  test("tells no server where the visitor comes from, and sends nothing with a request", async ({ visit }) => {
    const page = await visit("/");
    const requests: Request[] = [];
    page.on("request", (request) => requests.push(request));
    for (const address of pageAddresses()) await page.goto(address);
    await page.locator('footer a[href="/about/"]').click();
    await page.waitForURL("**/about/");
    await page.waitForLoadState("networkidle");
    const documents = requests.filter((request) => request.resourceType() === "document");
    expect(documents.map((request) => new URL(request.url()).pathname)).toEqual([...pageAddresses(), "/about/"]);
    const told = await Promise.all(
      requests.map(async (request) => [request.url(), (await request.allHeaders()).referer]),
    );
    expect(told.filter(([, referer]) => referer)).toEqual([]);
    const sending = requests.filter(
      (request) => request.method() !== "GET" || request.postData() !== null || new URL(request.url()).search !== "",
    );
    expect(sending.map((request) => request.url())).toEqual([]);
  });
});

test.for(pagesWithLinks)(
  "On %s, pointing at links and stepping through them asks for nothing",
  async (address, { visit }) => {
    const page = await visit(address, { before: (page) => page.clock.install() });
    await page.waitForLoadState("networkidle");
    await scrollThrough(page);
    const asked = await requestsOf(page);
    const links = await page.locator('a[href]:visible:not([href^="#"])').all();
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      await link.focus();
      await link.hover({ force: true });
    }
    // Such scripts wait to be sure that a visitor means it: the page's clock is put forward by more than that.
    await page.clock.runFor(2000);
    expect(asked).toEqual([]);
  },
);

test("Printing, copying and sharing ask for nothing and leave nothing in the browser", async ({ visit }) => {
  const permissions = ["clipboard-write"];
  const page = await visit(letter, { permissions, before: (page) => page.addInitScript(withoutDialogs) });
  await page.waitForLoadState("networkidle");
  await scrollThrough(page);
  const asked = await requestsOf(page);
  await page.locator("printable-sheet [data-action=print]").click();
  await page.locator("printable-sheet [data-action=copy]").click();
  await page.getByText("The words are copied.").waitFor();
  await page.locator("share-page [data-action=copy]").click();
  await page.getByText("The link is copied.").waitFor();
  await page.locator("share-page [data-action=share]").click();
  expect(await pressed(page)).toEqual(["print", "share"]);
  expect(asked).toEqual([]);
  await keepsNothing(page);
});

test.for([
  ["a source", "#sources ~ ol a[href^=http]"],
  ["a helpline", 'a[href^="https://988lifeline.org"]'],
] as const)("%s that is followed is not told where the visitor comes from", async ([, selector], { visit }) => {
  const page = await visit(article, { expected: /another site/ });
  const link = page.locator(selector).first();
  const { origin } = new URL((await link.getAttribute("href")) ?? "");
  const asked: Request[] = [];
  await page.route(`${origin}/**`, (route) => {
    asked.push(route.request());
    return route.fulfill({ contentType: "text/html", body: "<p>Elsewhere</p>" });
  });
  await link.click();
  await page.getByText("Elsewhere").waitFor();
  expect(await page.evaluate(() => document.referrer)).toBe("");
  expect((await asked[0]?.allHeaders())?.referer).toBeUndefined();
});

/** Pictures come when they are near the screen: afterwards all of them are there. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
}

async function searchAndCopy(page: Page): Promise<void> {
  await page.goto("/search/?q=family");
  await page.locator("[data-search-result]").first().waitFor();
  await page.goto(article);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("The link is copied.").waitFor();
}

async function keepsNothing(page: Page): Promise<void> {
  expect(await page.evaluate(stored)).toEqual(nothing);
  expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
}
