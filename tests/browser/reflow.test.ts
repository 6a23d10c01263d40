import { describe, expect } from "vitest";
import { kindsOfPage } from "./support/addresses.ts";
import { cutOffText, sidewaysScroll } from "./support/layout.ts";
import { desktop, phone, test } from "./support/visit.ts";

/** A window of 1280 by 1024 at 400 % (WCAG 2.2, success criterion 1.4.10); also the narrowest phone. */
const magnified = { width: 320, height: 256 };

/** What WCAG 2.2, success criterion 1.4.12, lets readers ask for. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

describe.for(kindsOfPage)("%s loses nothing", (address) => {
  test("at 400 %", async ({ visit }) => {
    const page = await visit(address, { viewport: magnified });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await cutOffText(page)).toEqual([]);
  });

  test.for([phone, desktop])("with the reader's own spacing at $width px", async (viewport, { visit }) => {
    const page = await visit(address, { viewport });
    await page.evaluate(async (css) => {
      document.adoptedStyleSheets = [await new CSSStyleSheet().replace(css)];
    }, SPACED);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await cutOffText(page)).toEqual([]);
  });

  test("in forced colours, where every button keeps an edge and the focus is seen", async ({ visit }) => {
    const page = await visit(address, { viewport: phone, forcedColors: "active" });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await cutOffText(page)).toEqual([]);
    const edgeless = page.locator(".button:visible, button:visible, input:visible");
    expect(
      await edgeless.evaluateAll((all) => all.filter((one) => getComputedStyle(one).borderStyle === "none").length),
    ).toBe(0);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
  });

  test("with reduced motion, and nothing moves", async ({ visit }) => {
    const page = await visit(address, { viewport: phone, reducedMotion: "reduce" });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await cutOffText(page)).toEqual([]);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
        })
        .map((element) => `${element.localName} ${element.getAttribute("class") ?? ""}`),
    );
    expect(moving).toEqual([]);
  });
});
