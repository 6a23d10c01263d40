import { describe, expect } from "vitest";
import { article as letter } from "../support/browser/addresses.ts";
import { copiedText } from "../support/browser/clipboard.ts";
import { test } from "../support/browser/visit.ts";

describe("A sheet to print or copy", () => {
  test("is printed alone, and the page is whole again afterward", async ({ visit }) => {
    const page = await visit(letter, { before: (page) => page.addInitScript(withoutPrinter) });
    await page.emulateMedia({ media: "print" });
    const heading = page.locator("h1");
    expect(await heading.isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Print this sheet" }).click();
    await page.emulateMedia({ media: "print" });
    expect(await heading.isVisible()).toBe(false);
    expect(await page.locator("printable-sheet .text").isVisible()).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await heading.isVisible()).toBe(true);
  });

  test("can be copied as plain text", async ({ visit }) => {
    const page = await visit(letter, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy the words" }).click();
    await expect.poll(() => page.locator("printable-sheet [role=status]").textContent()).toBe("The words are copied.");
    const copied = await copiedText(page);
    expect(copied).toMatch(/^Dear …,/);
    expect(copied).toContain("The last day: …");
    // Nothing tells where the words come from.
    expect(copied).not.toMatch(/Juniper|print|copy/i);
  });

  test("offers no buttons without JavaScript", async ({ visit }) => {
    const page = await visit(letter, { javaScriptEnabled: false });
    expect(await page.locator("printable-sheet").isVisible()).toBe(true);
    expect(await page.locator("printable-sheet button").first().isVisible()).toBe(false);
  });
});

/** A printer's window would wait for a hand. */
function withoutPrinter() {
  window.print = () => undefined;
}
