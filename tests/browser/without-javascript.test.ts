import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { pageAddresses } from "../support/browser/addresses.ts";
import { sidewaysScroll } from "../support/browser/layout.ts";
import { isOnScreen } from "../support/browser/view.ts";
import { phone, test } from "../support/browser/visit.ts";

describe("Without JavaScript", () => {
  test.for(pageAddresses())("%s is complete, and help is on the first screen", async (address, { look }) => {
    const page = await look(address, { viewport: phone, javaScriptEnabled: false });
    expect(await page.locator("h1:visible").count()).toBe(1);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(300);
    expect(await page.locator("main a[href]:visible").count()).toBeGreaterThan(0);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await deadControls(page), "dead controls").toEqual([]);
    const help = page.getByRole("complementary").first();
    for (const way of ["tel:988", "sms:988", "/crisis/"])
      expect(await isOnScreen(help.locator(`a[href*="${way}"]`)), way).toBe(true);
    expect(await isOnScreen(page.locator("body > header a[href^='tel:']")), "the clinic's call").toBe(true);
  });
});

/**
 * What only a script could answer: a button that sends no form, a field that belongs to none. A box to tick is of
 * use by itself: the fit assessment is a worksheet then. So is a button that opens a popover.
 */
function deadControls(page: Page): Promise<string[]> {
  return page
    .locator(
      ":is(button, input:not([type=radio], [type=checkbox]), select, textarea):visible:not(form[action] *, [popovertarget])",
    )
    .or(page.locator(":is(button, [role=button])[type=button]:not([popovertarget]):visible"))
    .allTextContents();
}
