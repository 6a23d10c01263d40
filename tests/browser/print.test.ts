import { describe, expect } from "vitest";
import { answer, begin, walk, ways } from "./fit/assessment.ts";
import { article, kindsOfPage } from "../support/browser/addresses.ts";
import { test } from "../support/browser/visit.ts";

describe("On paper", () => {
  test("an article has no navigation and no buttons that paper cannot press", async ({ look }) => {
    const page = await look(article);
    await page.emulateMedia({ media: "print" });
    const useless = page.locator("nav, quick-exit a, table-of-contents, share-page, .skip, button");
    expect(await useless.filter({ visible: true }).allTextContents()).toEqual([]);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("#sources").isVisible()).toBe(true);
  });

  test("of an outcome only the page for the call is printed, without buttons", async ({ look }) => {
    const page = await look("/fit/");
    await walk(page, ways.everything ?? {});
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("[data-sheet]").isVisible()).toBe(true);
    const others = page.locator(":is(button, input, summary, nav, .crisis-strip, footer, h1, .outcome):visible");
    expect(await others.allTextContents()).toEqual([]);
    expect(await page.locator(".sources").isVisible()).toBe(false);
  });

  test("advice that cannot wait can be printed as it stands", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answer(page, "danger", "yes");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("[data-finding=emergency] ol li:visible").count()).toBe(2);
    expect(await page.locator("main :is(button, input):visible").count()).toBe(0);
  });

  test("a link to another site shows its address", async ({ look }) => {
    const page = await look(article);
    await page.emulateMedia({ media: "print" });
    const links = await page.locator('main a[href^="http"]').filter({ visible: true }).all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const added = await link.evaluate((node) => getComputedStyle(node, "::after").content);
      expect(added).toContain(await link.getAttribute("href"));
    }
  });

  test.for(kindsOfPage)("%s is dark on white although browsers print no backgrounds", async (address, { look }) => {
    const page = await look(address, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const pale = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const words = text.textContent?.trim();
        if (words && text.parentElement?.checkVisibility() && contrastWithWhite(text.parentElement) < 4.5)
          found.add(words);
      }
      return [...found];

      /** After https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
      function contrastWithWhite(element: Element): number {
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
      }
    });
    expect(pale).toEqual([]);
  });
});
