import type { Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { brokenWords } from "../support/browser/layout.ts";
import { phone, test } from "../support/browser/visit.ts";

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error("it is not in sight");
  return box;
};

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
