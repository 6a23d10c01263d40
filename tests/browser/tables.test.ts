import type { Page } from "playwright-core";
import { expect } from "vitest";
import { phone, test } from "../support/browser/visit.ts";

test("The tables of a page of rules are still tables where a phone lays them out as blocks, and each part says what it is", async ({
  look,
}) => {
  const page = await look("/fit/how-it-decides/", { viewport: phone });
  expect(await told(page)).toEqual(await drawn(page));
  const labels = await page
    .locator("main td")
    .evaluateAll((all) => all.map((cell) => getComputedStyle(cell, "::before").content));
  for (const label of labels) expect(label).toMatch(/^"\w/);
});

test("A table that is wider than a phone scrolls by keyboard, and says beside each fact whose it is", async ({
  look,
}) => {
  const page = await look("/programs/", { viewport: phone });
  expect(await told(page)).toEqual(await drawn(page));
  const box = page.locator(".table-box").last();
  expect(await box.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeGreaterThan(100);
  const name = box.locator("tbody th").first();
  const fact = box.locator("tbody tr").first().locator("td").last();
  const before = await name.boundingBox();
  await box.focus();
  await page.keyboard.press("End");
  for (let presses = 0; presses < 30; presses++) await page.keyboard.press("ArrowRight");
  await expect.poll(async () => right(await fact.boundingBox())).toBeLessThanOrEqual(phone.width);
  expect((await name.boundingBox())?.x).toBe(before?.x);
  expect((await fact.boundingBox())?.x).toBeGreaterThanOrEqual(right(before));
});

function right(box: { x: number; width: number } | null): number {
  return box ? Math.round(box.x + box.width) : NaN;
}

/** What the page's tables consist of. */
async function drawn(page: Page): Promise<Record<string, number>> {
  const tables = await page.locator("main table").count();
  return {
    table: tables,
    columnheader: await page.locator("main thead th").count(),
    rowheader: await page.locator("main tbody th").count(),
    row: (await page.locator("main tbody tr").count()) + tables,
    cell: await page.locator("main td").count(),
  };
}

/** What the browser tells a screen reader of the page's tables, which depends on how they are laid out. */
async function told(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const kinds = ["table", "columnheader", "rowheader", "row", "cell"];
  const roles = nodes.map(({ role }) => String(role?.value));
  return Object.fromEntries(kinds.map((kind) => [kind, roles.filter((role) => role === kind).length]));
}
