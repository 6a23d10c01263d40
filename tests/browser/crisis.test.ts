import { describe, expect } from "vitest";
import { fragment, isOnScreen } from "../support/browser/view.ts";
import { phone, test } from "../support/browser/visit.ts";

describe("The page for emergencies", () => {
  test.for(["/crisis/", "/es/crisis/"])("has both numbers on a phone's first screen: %s", async (address, { look }) => {
    const page = await look(address, { viewport: phone });
    const calls = page.locator('main a[href^="tel:"]');
    expect(await calls.nth(0).getAttribute("href")).toBe("tel:911");
    expect((await calls.nth(0).boundingBox())?.y).toBeLessThan(250);
    expect(await calls.nth(1).getAttribute("href")).toBe("tel:988");
    expect(await isOnScreen(calls.nth(1))).toBe(true);
  });

  test("leads to each danger by one tap, with scripts or without", async ({ look }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await look("/crisis/", { viewport: phone, javaScriptEnabled });
      const dangers = page.locator("table-of-contents a");
      expect(await dangers.allTextContents()).toEqual(await page.locator(".prose > h2").allTextContents());
      expect(await isOnScreen(dangers.last())).toBe(true);
      await dangers.nth(2).click();
      expect(await isOnScreen(page.locator(fragment(page)))).toBe(true);
    }
  });
});
