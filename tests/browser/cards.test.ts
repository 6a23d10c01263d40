import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { brokenWords } from "../support/browser/layout.ts";
import { phone, test } from "../support/browser/visit.ts";

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error("it is not in sight");
  return box;
};

const GRIDS = ".cards, .topic-list";

/** Cards that are alone in a row which would hold another. */
const loneCards = (page: Page) =>
  page.locator(GRIDS).evaluateAll((grids) =>
    grids.flatMap((grid) => {
      const boxes = [...grid.children].map((card) => ({ card, box: card.getBoundingClientRect() }));
      const rows = Map.groupBy(
        boxes.filter(({ box }) => box.height > 0),
        ({ box }) => Math.round(box.top),
      );
      const lone = [...rows.values()].flatMap((row) => (row.length === 1 ? row : []));
      return lone
        .filter(({ box }) => box.width < grid.getBoundingClientRect().width - 1)
        .map(({ card }) => card.querySelector("a")?.textContent);
    }),
  );

describe("On a phone", () => {
  test("a card with a picture is a low row, all of which opens its page", async ({ look }) => {
    const page = await look("/programs/", { viewport: phone });
    const card = page.locator(".row-card").first();
    await card.scrollIntoViewIfNeeded();
    const [row, picture, title] = [
      await boxOf(card),
      await boxOf(card.locator("img")),
      await boxOf(card.locator("h3")),
    ];
    // Two lines of a title and three of text.
    expect(row.height).toBeLessThanOrEqual(144);
    expect(picture.x + picture.width).toBeLessThan(title.x);
    expect(picture.width).toBeGreaterThanOrEqual(80);
    await page.mouse.click(picture.x + 20, picture.y + row.height - 10);
    await page.waitForURL((url) => url.pathname === "/programs/individual-therapy/");
  });

  test("a card without a picture keeps its words at the edge", async ({ look }) => {
    const page = await look("/programs/", { viewport: phone });
    const card = page.locator(".card:not(.row-card)").first();
    const [row, title] = [await boxOf(card), await boxOf(card.locator("h3"))];
    expect(title.x - row.x).toBeLessThan(32);
  });

  // Letters alone, as where a browser enlarges nothing but text: widths that the styles ask for stay what they are.
  test("text twice as large stays whole beside and below pictures", async ({ look }) => {
    for (const address of ["/topics/", "/topics/getting-started/", "/contact/", "/es/"]) {
      const page = await look(address, { viewport: { ...phone, width: 320 } });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect.soft(await brokenWords(page), address).toEqual([]);
      expect.soft((await boxOf(page.locator("h1"))).y, address).toBeLessThan(520);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, address).toBe(320);
    }
  });
});

describe.for([
  ["a tablet", { width: 768, height: 1024 }],
  ["a tablet on its side", { width: 1024, height: 768 }],
  ["a desktop", { width: 1440, height: 900 }],
] as const)("On %s", ([, viewport]) => {
  const addresses = ["/", "/programs/", "/programs/weekly-schedule/", "/blog/", article, "/topics/"];

  test.for([...addresses, "/topics/getting-started/", "/topics/family/", "/search/"])(
    "no card of %s leaves the rest of its row empty",
    async (address, { look }) => {
      const page = await look(address, { viewport });
      expect(await page.locator(GRIDS).count()).toBeGreaterThan(0);
      expect(await loneCards(page)).toEqual([]);
    },
  );

  test("topics that a search leaves in sight fill their rows", async ({ look }) => {
    const page = await look("/topics/", { viewport });
    const cards = page.locator(".topic-list > li");
    for (const sought of [[0], [1, 2, 3], [0, 2, 3]]) {
      await cards.evaluateAll((all, sought) => {
        for (const [index, card] of (all as HTMLElement[]).entries()) card.hidden = !sought.includes(index);
      }, sought);
      expect(await loneCards(page), sought.join()).toEqual([]);
    }
  });

  test("the page of a topic has its articles across the page, and its programs below them", async ({ look }) => {
    const page = await look("/topics/family/", { viewport });
    const [articles, programs] = [page.locator(".topic-section").first(), page.locator(".topic-section").last()];
    expect(await articles.locator("a").first().getAttribute("href")).toMatch(/^\/blog\//);
    const [above, below] = [await boxOf(articles), await boxOf(programs)];
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
    for (const part of [above, below]) expect(part.width).toBeGreaterThan(0.75 * viewport.width);
  });

  test("a card alone has its picture at the left of its words", async ({ look }) => {
    const page = await look("/topics/family/", { viewport });
    const card = page.locator(".row-card").first();
    const [row, picture, title] = [
      await boxOf(card),
      await boxOf(card.locator("img, svg").first()),
      await boxOf(card.locator("h3")),
    ];
    expect(picture.x + picture.width).toBeLessThan(title.x);
    expect(Math.abs(picture.height - row.height)).toBeLessThanOrEqual(4);
  });
});

describe("What a topic says first", () => {
  test("stands under the help for an emergency and above all that can be read, with numbers to tap, its sources, and the way to the guide", async ({
    look,
  }) => {
    const page = await look("/topics/stopping-safely/", { viewport: phone });
    const answer = page.locator(".topic-answer");
    const ways = await answer.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(ways).toEqual(["#source-1", "tel:911", "#source-1", "/blog/how-intensive-outpatient-program-works/"]);
    const order = [page.locator(".callout.urgent"), answer, page.locator(".topic-section").first()];
    const [urgent, said, read] = await Promise.all(order.map(async (part) => (await boxOf(part)).y));
    expect(urgent).toBeLessThan(said ?? 0);
    expect(said).toBeLessThan(read ?? 0);
    expect(await page.locator("#source-1 .back a").count()).toBe(2);
  });
});

test("a card that the keyboard is at has the ring around all of it", async ({ look }) => {
  const page = await look("/topics/", { viewport: phone });
  const card = page.locator(".topic-list .card").first();
  await card.locator("a").first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  const ring = await card
    .locator("a")
    .first()
    .evaluate((link) => {
      const { outlineStyle, width, height } = getComputedStyle(link, "::after");
      return { outlineStyle, width: Number.parseFloat(width), height: Number.parseFloat(height) };
    });
  const { width, height } = await boxOf(card);
  expect(ring.outlineStyle).toBe("solid");
  expect(ring.width).toBeGreaterThanOrEqual(Math.floor(width));
  expect(ring.height).toBeGreaterThanOrEqual(Math.floor(height));
});
