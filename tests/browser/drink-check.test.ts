import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { nothing, stored } from "../support/stored.ts";
import { losesNothingHoweverRead } from "../support/browser/reading.ts";
import { requestsOf } from "../support/browser/requests.ts";
import { accessibilityProblems } from "../support/browser/accessibility.ts";
import { test } from "../support/browser/visit.ts";

const article = "/blog/a-first-call/";

describe("The count of a week's drinks", () => {
  test("can be made by keys alone", async ({ look }) => {
    const page = await look(article);
    await page.getByLabel("Every day").focus();
    await page.keyboard.press("Space");
    await tabTo(page, "Beer");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "12 oz can or bottle");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "Stronger");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    // 16 ounces at 8 percent: 16 × 0.08 / 0.6.
    expect(await focused(page)).toBe("Add one (counts as 2.1)");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await part(page, "lines").innerText()).toMatch(
      /2 × Strong beer or malt liquor, 16 oz can or pint, 8%: Every day/,
    );
    expect(await part(page, "status").textContent()).toBe("Standard drinks in the week: 29.9");
    // A key within a choice sends nothing.
    await page.getByLabel("Beer", { exact: true }).press("Enter");
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(article);
  });

  test("says which of NIAAA's figures a week reaches, for whom, and not to stop alone", async ({ look }) => {
    const page = await look(article);
    await add(page, ["Monday"], 3);
    expect(await found(page)).toEqual(["unsaid", "below"]);
    await add(page, ["Monday"], 1);
    expect(await found(page)).toEqual(["unsaid", "heavy-day", "amount"]);
    await page.getByLabel("Men", { exact: true }).check();
    expect(await found(page)).toEqual(["below"]);
    await add(page, ["Tuesday", "Wednesday"], 4);
    expect(await part(page, "week").innerText()).toContain("Standard drinks in the whole week: 12");
    expect(await found(page)).toEqual(["below"]);
    await page.getByLabel("Women", { exact: true }).check();
    expect(await found(page)).toEqual(["heavy-day", "heavy-week", "amount"]);
    expect(await part(page, "heavy-week").innerText()).toMatch(/8 drinks or more.*doctor or nurse before you stop/);
    const row = part(page, "bars").locator("li").first();
    expect(await row.innerText()).toMatch(/Monday\s+4/);
    expect(await row.getAttribute("class")).toBe("heavy");
  });

  test("asks for a day first, and takes back what was added one by one", async ({ look }) => {
    const page = await look(article);
    await page.locator("[data-action=add]").click();
    expect(await part(page, "status").textContent()).toBe("Choose a day first, or every day.");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Monday");
    await add(page, ["Friday"], 2);
    const less = page.getByRole("button", { name: /^Take one away/ });
    await less.click();
    expect(await less.getAttribute("aria-label")).toContain("1 × Beer");
    expect(await less.evaluate((button) => button === document.activeElement)).toBe(true);
    await less.click();
    expect(await part(page, "week").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-action"))).toBe("add");
  });

  test("asks for nothing, stores nothing, and is gone after a reload and after leaving", async ({ visit }) => {
    const page = await visit(article);
    await page.waitForLoadState("networkidle");
    // Pictures come when they are near the screen.
    await add(page, ["Monday"], 1);
    await page.waitForLoadState("networkidle");
    const asked = await requestsOf(page);
    await add(page, ["Monday", "Sunday"], 5);
    await page.getByLabel("Men", { exact: true }).check();
    expect(asked).toEqual([]);
    expect(await page.evaluate(stored)).toEqual(nothing);
    expect(await page.evaluate(() => [location.search, location.hash, history.state as unknown])).toEqual([
      "",
      "",
      null,
    ]);
    await page.reload();
    await isEmpty(page);
    await add(page, ["Monday"], 1);
    await page.goto("/crisis/");
    await page.goBack();
    await isEmpty(page);
  });

  test("is a table to count with where no script runs", async ({ look }) => {
    const page = await look(article, { javaScriptEnabled: false });
    const check = page.locator("drink-check");
    expect(await check.locator(":is(button, input):visible").count()).toBe(0);
    const liquor = check.locator("tr", { hasText: "Liquor (" });
    expect(await liquor.innerText()).toContain("Fifth (750 ml): 16.9");
    expect(await check.innerText()).toContain("To count by hand");
    expect(await check.locator('a[href="/crisis/"]').isVisible()).toBe(true);
  });

  test("shows a week on paper, without what paper cannot press", async ({ look }) => {
    const page = await look(article);
    await add(page, ["Saturday"], 6);
    await page.emulateMedia({ media: "print" });
    expect(await part(page, "bars").isVisible()).toBe(true);
    expect(await page.locator("drink-check :is(button, input):visible").count()).toBe(0);
    await page.emulateMedia({ media: "screen" });
  });

  test("breaks no rule of accessibility with a week in it", async ({ look }) => {
    const page = await look(article);
    await add(page, ["Saturday"], 6);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("loses nothing with a week in it, however it is read", async ({ look }) => {
    const page = await look("/styleguide/");
    await add(page, ["Saturday"], 6);
    await losesNothingHoweverRead(page);
  });
});

const part = (page: Page, name: string) => page.locator(`drink-check [data-part="${name}"]`);

/** Adds beers to these days, and to no other. */
async function add(page: Page, days: readonly string[], times: number) {
  for (const box of await page.locator("drink-check").first().locator("[data-day]").all())
    await box.setChecked(days.includes((await box.getAttribute("aria-label")) ?? ""));
  for (let time = 0; time < times; time++) await page.locator("drink-check [data-action=add]").first().click();
}

/** What is said about the week, by the names of its parts. */
const found = (page: Page) =>
  page
    .locator("drink-check .found > :visible")
    .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset.part));

async function isEmpty(page: Page) {
  expect(await part(page, "week").isVisible()).toBe(false);
  expect(await page.locator("drink-check [data-day]:checked").count()).toBe(0);
}

/** Steps on by the key until something of this name has the focus. */
async function tabTo(page: Page, name: string) {
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  throw new Error(`No key leads to ${name}`);
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? (element?.closest("label") ?? element)?.textContent.trim() ?? "";
  });
