import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desktop, phone } from "../screens.ts";
import { brokenWords, cutOffText, sidewaysScroll, wordsOnWords } from "./layout.ts";

/** A window of 1280 by 1024 at 400 % (WCAG 2.2, success criterion 1.4.10); also the narrowest phone. */
export const magnified = { width: 320, height: 256 };

/** What WCAG 2.2, success criterion 1.4.12, lets readers ask for. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/**
 * Reads a page as it is now in all the ways that readers have, and expects that nothing is lost: magnified, in forced
 * colours, with text of twice the size (success criterion 1.4.4), and with spacing of one's own, which comes last
 * because it stays.
 */
export async function losesNothingHoweverRead(page: Page): Promise<void> {
  await page.setViewportSize(magnified);
  await losesNothing(page, "at 400 %");

  await page.emulateMedia({ forcedColors: "active" });
  await losesNothing(page, "in forced colours");
  expect.soft(await controlsWithoutEdge(page), "in forced colours").toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });

  const settings = await page.context().newCDPSession(page);
  await settings.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    await losesNothing(page, `with text of twice the size at ${size.width} px`);
  }
  await settings.send("Page.setFontSizes", { fontSizes: { standard: 16 } });

  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, SPACED);
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    await losesNothing(page, `with the reader's own spacing at ${size.width} px`);
  }
}

async function losesNothing(page: Page, when: string): Promise<void> {
  expect.soft(await sidewaysScroll(page), `pixels it can be scrolled sideways ${when}`).toBe(0);
  expect.soft(await cutOffText(page), `text cut off ${when}`).toEqual([]);
  expect.soft(await brokenWords(page), `words and numbers broken ${when}`).toEqual([]);
  expect.soft(await wordsOnWords(page), `words on words ${when}`).toEqual([]);
}

/** Forced colours take backgrounds away: a control that has nothing else looks like text. Boxes to tick are drawn by the browser. */
function controlsWithoutEdge(page: Page): Promise<string[]> {
  return page
    .locator(":is(.button, button:not(.link-button), input:not([type=radio], [type=checkbox])):visible")
    .evaluateAll((controls) =>
      controls
        .filter((control) => getComputedStyle(control).borderStyle === "none")
        .map(({ textContent }) => textContent.trim()),
    );
}
