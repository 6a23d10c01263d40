import { describe, expect, inject } from "vitest";
import { article, kindsOfPage } from "../support/browser/addresses.ts";
import { clear, inOrder, takeTime } from "../browser/fit/assessment.ts";
import { nothing, stored } from "../support/stored.ts";
import type { Window } from "../support/engines/engine.ts";
import {
  attribute,
  count,
  focusedPlace,
  hasFocus,
  isOnScreen,
  path,
  sidewaysScroll,
  words,
} from "../support/engines/page.ts";
import { canBeSkipped, test } from "../support/engines/visit.ts";

describe.skipIf(canBeSkipped)(`In ${inject("engine")}`, () => {
  test("a reader comes from the home page to a section of the article", async ({ visit }) => {
    const window = await visit("/");
    await window.click(`a[href="${article}"]`);
    await shows(window, path).toBe(article);
    await window.click("table-of-contents summary");
    const section = await window.evaluate(attribute, "table-of-contents li:nth-child(3) a", "href");
    await window.click(`table-of-contents a[href="${section}"]`);
    await shows(window, () => location.hash).toBe(section);
    await shows(window, isOnScreen, String(section)).toBe(true);
  });

  test("every kind of page fits a phone, and all its parts come to life", async ({ visit }) => {
    const window = await visit("/");
    const home = await window.evaluate(() => location.origin);
    for (const address of kindsOfPage) {
      await window.goto(home + address);
      expect(await window.evaluate(isOnScreen, "h1"), address).toBe(true);
      expect(await window.evaluate(sidewaysScroll), address).toBe(0);
      // Texts to read wait for somebody who acts; a list of contents that is always open works without its script.
      await window.evaluate(() => dispatchEvent(new Event("pointerdown")));
      await shows(window, count, ":not(:defined, [data-open])").toBe(0);
      expect(await window.evaluate(stored), address).toEqual(nothing);
    }
    expect(await window.evaluate(() => innerWidth)).toBe(360);
  });

  test("the search window suggests, and its arrows and Enter open a page", async ({ visit }) => {
    const window = await visit("/about/");
    await window.type("/");
    await shows(window, hasFocus, "dialog input").toBe(true);
    await window.type("detox");
    await shows(window, words, "dialog").toContain("“detox”");
    await window.press("ArrowDown");
    await shows(window, hasFocus, "dialog [data-suggestion]").toBe(true);
    const place = await window.evaluate(focusedPlace);
    await window.press("Enter");
    await shows(window, () => location.pathname + location.search).toBe(place);
  });

  test("the search page mends a misspelt word, and its arrows and Enter open a result", async ({ visit }) => {
    const window = await visit("/search/");
    await window.click("#query");
    await window.type("theropy");
    await shows(window, words, "[data-search-correction]").toContain("“therapy” instead of “theropy”");
    await shows(window, count, "[data-search-result]").toBeGreaterThan(0);
    await window.press("ArrowDown");
    await shows(window, hasFocus, "[data-search-result]").toBe(true);
    const place = await window.evaluate(focusedPlace);
    await window.press("Enter");
    await shows(window, path).toBe(place);
    await shows(window, () => CSS.highlights.get("search")?.size ?? 0).toBeGreaterThan(0);
    expect(await window.evaluate(stored)).toEqual(nothing);
  });

  test("words of a crisis bring help at once, and leave the field its focus", async ({ visit }) => {
    const window = await visit("/search/");
    await window.click("#query");
    await window.type("i want to kill myself");
    await shows(window, words, "[data-crisis-panel] [role=alert]").toMatch(/911.*988/);
    expect(await window.evaluate(hasFocus, "#query")).toBe(true);
    expect(await window.evaluate(isOnScreen, "[data-crisis-panel] [role=alert]")).toBe(true);
  });

  test("the assessment leads to its outcome by keys alone", async ({ visit }) => {
    const window = await visit("/fit/");
    await tabTo(window, "input[name=who]");
    await choose(window, "who", "me");
    for (const question of inOrder(clear)) {
      await shows(window, hasFocus, `#question-${question}`).toBe(true);
      await window.press("Tab");
      await choose(window, question, [clear[question] ?? ""].flat()[0] ?? "");
    }
    await tabTo(window, "[data-action=finish]");
    await window.evaluate(takeTime);
    await window.press("Enter");
    await shows(window, attribute, "[data-place]", "data-place").toBe("iop");
    await shows(window, isOnScreen, "[data-nothing-first] h3").toBe(true);
    expect(await window.evaluate(hasFocus, "[data-nothing-first] h3")).toBe(true);
    expect(await window.evaluate(stored)).toEqual(nothing);
  });

  test("the assessment answers an emergency at once", async ({ visit }) => {
    const window = await visit("/fit/");
    await tellOfDanger(window);
    await shows(window, isOnScreen, "[data-finding] a[href='tel:988']").toBe(true);
  });

  test.for(["with", "without"])(
    "Back and Forward walk through the questions, %s the Navigation API",
    async (api, { visit }) => {
      const window = await visit("/fit/");
      if (api === "without") await window.evaluate(() => Reflect.deleteProperty(globalThis, "navigation"));
      await tabTo(window, "input[name=who]");
      await choose(window, "who", "me");
      for (const question of ["danger", "thoughts"]) {
        await window.press("Tab");
        await choose(window, question, "no");
      }
      const isAt = (question: string) => shows(window, hasFocus, `#question-${question}`).toBe(true);
      await isAt("substances");
      for (const question of ["thoughts", "danger", "who"]) {
        await window.back();
        await isAt(question);
      }
      for (const question of ["danger", "thoughts", "substances"]) {
        await window.forward();
        await isAt(question);
      }
    },
  );

  test("links within the assessment's page lead to their place and back, and keep what was said", async ({ visit }) => {
    const window = await visit("/fit/");
    await tellOfDanger(window);
    await window.evaluate(() => document.querySelector<HTMLElement>("[data-finding] details details summary")?.click());
    const source = String(await window.evaluate(attribute, "[data-finding] sup a", "href"));
    for (const way of ["link", "Back"]) {
      await follow(window, "[data-finding] sup a");
      await shows(window, hasFocus, source).toBe(true);
      await shows(window, isOnScreen, source).toBe(true);
      if (way === "Back") await window.back();
      else await follow(window, `${source} .back a:not([hidden])`);
      await shows(window, isOnScreen, "[data-finding] sup a").toBe(true);
      expect(await window.evaluate(attribute, "[data-finding]", "data-finding")).toBe("emergency");
    }
    expect(await window.evaluate(() => location.hash)).toBe("");
    await follow(window, ".skip");
    await shows(window, hasFocus, "#main").toBe(true);
    expect(await window.evaluate(attribute, "[data-finding]", "data-finding")).toBe("emergency");
  });

  describe.for([
    { way: "its link", leave: (window: Window) => window.click("quick-exit a") },
    { way: "Esc three times", leave: (window: Window) => pressEscape(window, 3) },
  ])("the exit by $way", ({ leave }) => {
    test("tells nothing to the next page, and leaves no way back to the one that was read", async ({ visit }) => {
      const window = await visit("/");
      await window.click(`a[href="${article}"]`);
      await shows(window, path).toBe(article);
      // A page of the site plays the place outside: no test goes there.
      await window.evaluate(() => document.querySelector("quick-exit a")?.setAttribute("href", "/about/"));
      const length = await window.evaluate(() => history.length);
      await leave(window);
      await shows(window, path).toBe("/about/");
      expect(await window.evaluate(() => document.referrer)).toBe("");
      expect(await window.evaluate(() => history.length)).toBe(length);
      await window.back();
      await shows(window, path).toBe("/");
    });
  });
});

/** Waits until a function says of the page what is expected. */
function shows<Parameters extends unknown[]>(
  window: Window,
  ask: (...parameters: Parameters) => unknown,
  ...parameters: Parameters
) {
  return expect.poll(() => window.evaluate(ask, ...parameters));
}

/** Goes forward from one control to the next. */
async function tabTo(window: Window, selector: string): Promise<void> {
  for (let presses = 0; presses < 50 && !(await window.evaluate(hasFocus, selector)); presses++)
    await window.press("Tab");
  expect(await window.evaluate(hasFocus, selector)).toBe(true);
}

/** Chooses an answer to the question whose answers have the focus, and continues. */
async function choose(window: Window, question: string, value: string): Promise<void> {
  await window.type(" ");
  for (let presses = 0; presses < 10 && !(await window.evaluate(hasFocus, `[value=${value}]`)); presses++)
    await window.press("ArrowDown");
  expect(await window.evaluate(count, `[name=${question}][value=${value}]:checked`)).toBe(1);
  await window.evaluate(takeTime);
  await window.press("Enter");
}

/** Answers the first question so that the assessment leads to its outcome at once. */
async function tellOfDanger(window: Window): Promise<void> {
  await tabTo(window, "input[name=who]");
  await choose(window, "who", "me");
  await window.press("Tab");
  await choose(window, "danger", "yes");
  await shows(window, attribute, "[data-finding]:not([hidden])", "data-finding").toBe("emergency");
}

/** Follows a link by the keyboard: a page that scrolls slowly moves away from under the mouse. */
async function follow(window: Window, selector: string): Promise<void> {
  await window.evaluate((link) => document.querySelector<HTMLElement>(link)?.focus(), selector);
  await window.press("Enter");
}

async function pressEscape(window: Window, times: number): Promise<void> {
  for (let presses = 0; presses < times; presses++) await window.press("Escape");
}
