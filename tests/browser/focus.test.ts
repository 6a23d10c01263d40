import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { walk, ways } from "./fit/assessment.ts";
import { article } from "../support/browser/addresses.ts";
import { desktop, phone, test, type Look, type LookOptions } from "../support/browser/visit.ts";

/** Places with something that could stand before what has the focus: a bar, a window, a screen that changes. */
const places: {
  place: string;
  open: (look: Look, options: LookOptions) => Promise<Page>;
  least: number;
  alone?: true;
}[] = [
  { place: "an article with marked words", open: openMarked, least: 60 },
  { place: "the search window with the help for a crisis", open: openWindow, least: 8 },
  // After it, Chromium 156 tells of what lies in front of a window on the same page what is not so: it has one of its own.
  { place: "an outcome of the assessment", open: openOutcome, least: 15, alone: true },
];

describe.for([phone, desktop])("At $width px", (viewport) => {
  test.for(places)(
    "the keyboard shows where it is in $place, and nothing covers it",
    async (place, { look, visit }) => {
      const page = await place.open(place.alone ? visit : look, { viewport, reducedMotion: "reduce" });
      let stops = 0;
      for (;;) {
        await page.keyboard.press("Tab");
        const stop = await focus(page);
        if (!stop) break;
        stops++;
        expect.soft(stop.outline, stop.words).toMatch(/^solid [23]px$/);
        expect.soft(stop.covered, `corners covered of ${stop.words}`).toEqual([]);
      }
      expect(stops).toBeGreaterThan(place.least);
    },
  );
});

test("On a screen as low as a phone's on its side, the bar of marked words stands in the page and covers nothing", async ({
  look,
}) => {
  const page = await openMarked(look, { viewport: { width: phone.height, height: phone.width } });
  const bar = page.locator(".search-marks");
  expect(await bar.evaluate((node) => getComputedStyle(node).position)).toBe("static");
});

async function openMarked(look: Look, options: LookOptions): Promise<Page> {
  const page = await look(`${article}#&marks=therapy`, options);
  await page.getByRole("button", { name: "Clear marks" }).waitFor();
  return page;
}

async function openWindow(look: Look, options: LookOptions): Promise<Page> {
  const page = await look("/about/", options);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("overdose");
  await page.locator("dialog [data-suggestion]", { hasText: "“overdose”" }).waitFor();
  return page;
}

async function openOutcome(look: Look, options: LookOptions): Promise<Page> {
  const page = await look("/fit/", options);
  await walk(page, ways["iop-supports"] ?? {});
  return page;
}

/** What has the focus, how it shows, and which of its corners something else hides; nothing after the last stop. */
function focus(page: Page): Promise<{ words: string; outline: string; covered: string[] } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    if (element === document.body) return undefined;
    // A radio button is drawn with its label around it.
    const drawn = element.closest(".choice") ?? element;
    // A card shows with all of it that its link has the focus.
    const { outlineStyle, outlineWidth } = getComputedStyle(
      drawn,
      drawn.closest(".card h2, .card h3") ? "::after" : null,
    );
    const edge = element.getClientRects()[0] ?? new DOMRect();
    // What a link within text makes to press above and below its words may lie behind other words.
    const { display, paddingBlockStart, paddingBlockEnd } = getComputedStyle(element);
    const top = edge.top + (display === "inline" ? parseFloat(paddingBlockStart) : 0);
    const bottom = edge.bottom - (display === "inline" ? parseFloat(paddingBlockEnd) : 0);
    const { left, right } = edge;
    const corners = {
      "top left": [left, top],
      "top right": [right, top],
      "bottom left": [left, bottom],
      "bottom right": [right, bottom],
    };
    const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
    const covered = Object.entries(corners).filter(([, [x = 0, y = 0]]) => {
      // A little inwards: a box ends where the next begins, and browsers round.
      const front = document.elementFromPoint(x + 2 * Math.sign(middleX - x), y + 2 * Math.sign(middleY - y));
      return !front || !(element.contains(front) || front.contains(element));
    });
    return {
      words: `<${element.localName}> ${element.textContent.trim()}`,
      outline: `${outlineStyle} ${outlineWidth}`,
      covered: covered.map(([corner]) => corner),
    };
  });
}
