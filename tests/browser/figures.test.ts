import type { Page } from "playwright-core";
import { expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { phone, test } from "../support/browser/visit.ts";

/** From the narrowest phone to a wide screen, with what stands in a narrow column beside a table of contents. */
const WIDTHS = [320, 360, 600, 768, 900, 1024, 1280, 1440];

test.for(["/", article])("The figures of %s keep their meaning at every width", async (address, { look }) => {
  const page = await look(address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    const tops = await edges(page, ".levels-of-care li", "top");
    expect.soft(tops, `the top of each level at ${width} px`).toEqual(tops.toSorted((a, b) => b - a));
    expect.soft(new Set(tops).size, `steps at ${width} px`).toBe(tops.length);
    const rooms = await edges(page, ".example-week ol ol > li", "width");
    // Three words of a timetable.
    expect.soft(Math.min(...rooms), `the narrowest session at ${width} px`).toBeGreaterThan(120);
  }
});

test("On a phone a day of the week and a factor each take a few lines, and not a card", async ({ look }) => {
  const page = await look("/", { viewport: phone });
  for (const day of await edges(page, ".example-week .day", "height")) expect.soft(day).toBeLessThan(110);
  for (const factor of await edges(page, ".five-factors li", "height")) expect.soft(factor).toBeLessThan(100);
});

function edges(page: Page, selector: string, edge: "height" | "top" | "width"): Promise<number[]> {
  return page
    .locator(selector)
    .evaluateAll((all, edge) => all.map((one) => Math.round(one.getBoundingClientRect()[edge])), edge);
}
