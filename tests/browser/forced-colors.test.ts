import type { Page } from "playwright-core";
import { expect } from "vitest";
import { kindsOfPage } from "../support/browser/addresses.ts";
import { test } from "../support/browser/visit.ts";

test.for(kindsOfPage)(
  "A box of %s that only its ground sets apart has an edge in forced colours",
  async (address, { look }) => {
    const page = await look(address);
    const boxes = await markBoxes(page);
    expect(boxes).toBeGreaterThan(0);
    await page.emulateMedia({ forcedColors: "active" });
    expect(await withoutEdge(page)).toEqual([]);
  },
);

/** Marks the boxes of the text that have another ground than what they lie in, and says how many there are. */
function markBoxes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ground = (element: Element | null): string => {
      if (!element) return "";
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor.endsWith(", 0)") ? ground(element.parentElement) : backgroundColor;
    };
    const boxes = [...document.querySelectorAll("body *")].filter(
      (box) => box.checkVisibility() && box.textContent.trim() && ground(box) !== ground(box.parentElement),
    );
    for (const box of boxes) box.setAttribute("data-box", "");
    return boxes.length;
  });
}

function withoutEdge(page: Page): Promise<string[]> {
  return page.locator("[data-box]").evaluateAll((boxes) =>
    boxes
      .filter((box) => {
        const { borderBlockStartWidth, borderBlockEndWidth, outlineStyle, outlineWidth } = getComputedStyle(box);
        const outline = outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
        return parseFloat(borderBlockStartWidth) + parseFloat(borderBlockEndWidth) + outline === 0;
      })
      .map((box) => `${box.localName}.${box.getAttribute("class") ?? ""}`),
  );
}
