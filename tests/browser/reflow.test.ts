import type { Page } from "playwright-core";
import { expect } from "vitest";
import { kindsOfPage } from "./support/addresses.ts";
import { cutOffText, sidewaysScroll } from "./support/layout.ts";
import { desktop, phone, test } from "./support/visit.ts";

/** A window of 1280 by 1024 at 400 % (WCAG 2.2, success criterion 1.4.10); also the narrowest phone. */
const magnified = { width: 320, height: 256 };

/** What WCAG 2.2, success criterion 1.4.12, lets readers ask for. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

test.for(kindsOfPage)("%s loses nothing, however it is read", async (address, { visit }) => {
  const page = await visit(address, { viewport: magnified });
  await losesNothing(page, "at 400 %");

  await page.emulateMedia({ forcedColors: "active" });
  await losesNothing(page, "in forced colours");
  expect.soft(await controlsWithoutEdge(page), "in forced colours").toEqual([]);

  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
  expect.soft(await movingElements(page), "with reduced motion").toEqual([]);

  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACED);
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    await losesNothing(page, `with the reader's own spacing at ${size.width} px`);
  }
});

async function losesNothing(page: Page, when: string): Promise<void> {
  expect.soft(await sidewaysScroll(page), `pixels it can be scrolled sideways ${when}`).toBe(0);
  expect.soft(await cutOffText(page), `text cut off ${when}`).toEqual([]);
}

/** Forced colours take backgrounds away: a control that has nothing else looks like text. Radio buttons are drawn by the browser. */
function controlsWithoutEdge(page: Page): Promise<string[]> {
  return page
    .locator(":is(.button, button, input:not([type=radio])):visible")
    .evaluateAll((controls) =>
      controls
        .filter((control) => getComputedStyle(control).borderStyle === "none")
        .map(({ textContent }) => textContent.trim()),
    );
}

function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
      })
      .map((element) => `${element.localName} ${element.getAttribute("class") ?? ""}`),
  );
}
