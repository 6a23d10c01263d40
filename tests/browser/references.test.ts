import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { fragment, isOnScreen } from "../support/browser/view.ts";
import { phone, test } from "../support/browser/visit.ts";

describe("A numbered reference", () => {
  test("leads to its source, and the source back to the sentence", async ({ look }) => {
    const page = await look(article);
    for (const place of ["first", "last"] as const) {
      const reference = page.locator(".prose sup a")[place]();
      const sentence = `#${await reference.getAttribute("id")}`;
      const source = page.locator((await reference.getAttribute("href")) ?? "");
      await reference.click();
      await expect.poll(() => isOnScreen(source)).toBe(true);
      await source.locator(`a[href="${sentence}"]`).click();
      expect(fragment(page)).toBe(sentence);
      await expect.poll(() => isOnScreen(reference)).toBe(true);
    }
  });

  test("takes the keyboard along", async ({ look }) => {
    const page = await look(article, { reducedMotion: "reduce" });
    const reference = page.locator(".prose sup a").first();
    const source = page.locator((await reference.getAttribute("href")) ?? "");
    await reference.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => isOnScreen(source)).toBe(true);
    await page.keyboard.press("Tab");
    expect(await source.locator(":focus").count()).toBe(1);
  });
});

describe("A source that is cited often", () => {
  test("has a way back to each sentence that breaks nowhere", async ({ look }) => {
    const page = await look(article, { viewport: phone });
    const ways = page.locator(".sources .back");
    const often = ways.filter({ has: page.locator("a:nth-of-type(2)") }).first();
    expect(await often.locator("a").allTextContents()).toEqual(expect.arrayContaining(["a", "b"]));
    const lines = await page
      .locator(".sources .back a")
      .evaluateAll((all) => all.map((one) => one.getClientRects().length));
    expect(Math.max(...lines)).toBe(1);
  });
});

describe("A heading", () => {
  test("has a mark with its address, so that a section can be passed on, and its words are plain text", async ({
    look,
  }) => {
    const page = await look(article);
    // A card in the text has a heading too, which leads to the card's page.
    for (const heading of await page.locator(".prose > :is(h2, h3), .prose .question h3").all()) {
      const mark = heading.getByRole("link", { name: "Link to this section" });
      expect(await mark.getAttribute("href")).toBe(`#${await heading.getAttribute("id")}`);
      const words = await heading.evaluate((node) => {
        getSelection()?.selectAllChildren(node);
        return [getSelection()?.toString().trim(), node.textContent];
      });
      expect(words[0]).toBe(words[1]);
    }
  });

  test("is on the screen when a page is opened at it", async ({ visit }) => {
    const start = await visit(article);
    const id = await start.locator(".prose h2").last().getAttribute("id");
    const page = await visit(`${article}#${id}`);
    await expect.poll(() => isOnScreen(page.locator(`#${id}`))).toBe(true);
  });
});
