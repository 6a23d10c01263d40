import type { Page, Request } from "playwright-core";
import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { test, type Visit } from "../support/browser/visit.ts";

/** Where the exit leads: an ordinary place. It is played here, so that no test goes outside. */
const OUTSIDE = "https://www.weather.gov/";

const exit = (page: Page) => page.locator("quick-exit a");
const arrived = (page: Page) => page.getByText("Weather").waitFor();

const ways = [
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- waiting is still the default, and the place may be silent
  { way: "its link", leave: (page: Page) => exit(page).click({ noWaitAfter: true }) },
  { way: "Esc three times", leave: (page: Page) => pressEscape(page, 3) },
];

describe.for(ways)("Leaving by $way", ({ leave }) => {
  test("blanks the page, even where the place outside never answers", async ({ visit }) => {
    const { page } = await visitWithExit(visit, "silent");
    await leave(page);
    await expect.poll(() => page.locator("body").isVisible()).toBe(false);
    expect(await page.title()).toBe("");
  });

  test("goes outside, tells nothing, and leaves no way back to the page that was read", async ({ visit }) => {
    const { page, asked } = await visitWithExit(visit);
    const before = await page.evaluate(() => history.length);
    await leave(page);
    await arrived(page);
    expect(page.url()).toBe(OUTSIDE);
    expect((await asked[0]?.allHeaders())?.referer).toBeUndefined();
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/");
  });
});

describe("Esc", () => {
  test("still leaves when it is pressed more often than needed", async ({ visit }) => {
    const { page } = await visitWithExit(visit);
    await pressEscape(page, 5);
    await arrived(page);
  });

  test("does not also stop the loading of the place outside, as browsers use it for", async ({ visit }) => {
    const { page } = await visitWithExit(visit, "silent");
    const keptFromBrowser = await page.evaluateHandle(() => {
      const kept: boolean[] = [];
      addEventListener("keydown", (event) => kept.push(event.defaultPrevented));
      return kept;
    });
    await pressEscape(page, 3);
    await expect.poll(() => keptFromBrowser.evaluate((kept) => kept[2])).toBe(true);
  });

  test("pressed twice, or slowly, keeps the page", async ({ visit }) => {
    const page = await visit(article, { before: (page) => page.clock.install() });
    await pressEscape(page, 2);
    await page.clock.runFor(1600);
    await pressEscape(page, 2);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe(article);
  });
});

describe("Esc that is also of use", () => {
  const open = (page: Page) => page.locator("dialog[open]");
  const openSearch = async (page: Page) => {
    await page.keyboard.press("/");
    await open(page).waitFor();
  };

  test("leaves all the same, pressed three times at once, from the search window with words in it", async ({
    visit,
  }) => {
    const { page } = await visitWithExit(visit);
    await openSearch(page);
    await page.getByRole("searchbox").fill("shelter");
    await pressEscape(page, 3);
    await arrived(page);
  });

  test("keeps the page where the window was closed twice, and Esc pressed once more", async ({ visit }) => {
    const page = await visit(article, { before: (page) => page.clock.install() });
    for (const last of [false, false, true]) {
      if (!last) await openSearch(page);
      await page.keyboard.press("Escape");
      // A slow browser closes the window later, and takes the focus out of it with a frame after that: until then the next
      // "/" would count as a word to search.
      await open(page).waitFor({ state: "hidden" });
      await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.clock.runFor(550);
    }
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  test("keeps the page when it is held down, or ends what an input method writes", async ({ visit }) => {
    const page = await visit(article);
    for (let signal = 0; signal < 10; signal++) await page.keyboard.down("Escape");
    await page.evaluate(() => {
      const composing = { key: "Escape", isComposing: true, bubbles: true };
      for (let press = 0; press < 3; press++) document.body.dispatchEvent(new KeyboardEvent("keydown", composing));
    });
    expect(await page.locator("h1").isVisible()).toBe(true);
  });
});

test("Without JavaScript the exit is a plain link", async ({ visit }) => {
  const page = await visit(article, { javaScriptEnabled: false });
  expect(await exit(page).getAttribute("href")).toBe(OUTSIDE);
  expect(await exit(page).getAttribute("rel")).toContain("noreferrer");
});

async function pressEscape(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press++) await page.keyboard.press("Escape");
}

/** Opens the article from the home page; the place outside answers, or is silent and leaves the browser where it is. */
async function visitWithExit(visit: Visit, outside: "answers" | "silent" = "answers") {
  const asked: Request[] = [];
  const page = await visit("/", { expected: new RegExp(`another site: ${OUTSIDE}$`) });
  await page.route(`${OUTSIDE}**`, (route) => {
    asked.push(route.request());
    return route.fulfill(outside === "silent" ? { status: 204 } : { contentType: "text/html", body: "<p>Weather</p>" });
  });
  await page.goto(article);
  return { page, asked };
}
