import type { Page } from "playwright-core";
import { expect } from "vitest";
import { phone, test } from "../support/browser/visit.ts";

test.for(["/programs/", "/fit/how-it-decides/"])(
  "The tables of %s are still tables where a phone lays them out as blocks, and each part says what it is",
  async (address, { look }) => {
    const page = await look(address, { viewport: phone });
    const tables = await page.locator("main table").count();
    const heads = await page.locator("main thead th").count();
    const rows = await page.locator("main tbody tr").count();
    const cells = page.locator("main td");
    expect(await told(page)).toEqual({
      table: tables,
      columnheader: heads,
      rowheader: rows,
      row: rows + tables,
      cell: await cells.count(),
    });
    const labels = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell, "::before").content));
    for (const label of labels) expect(label).toMatch(/^"\w/);
  },
);

/** What the browser tells a screen reader of the page's tables, which depends on how they are laid out. */
async function told(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const kinds = ["table", "columnheader", "rowheader", "row", "cell"];
  const roles = nodes.map(({ role }) => String(role?.value));
  return Object.fromEntries(kinds.map((kind) => [kind, roles.filter((role) => role === kind).length]));
}
