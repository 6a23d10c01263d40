import { expect } from "vitest";
import { pageAddresses } from "./support/addresses.ts";
import { sidewaysScroll } from "./support/layout.ts";
import { phone, test } from "./support/visit.ts";

test.for(pageAddresses())("%s is complete without JavaScript", async (address, { visit }) => {
  const page = await visit(address, { viewport: phone, javaScriptEnabled: false });
  expect(await page.locator("h1:visible").count()).toBe(1);
  expect((await page.locator("main").innerText()).length).toBeGreaterThan(300);
  expect(await page.locator("main a[href]:visible").count()).toBeGreaterThan(0);
  expect(await sidewaysScroll(page)).toBe(0);
  // What only a script could answer: a button that sends no form, a field that belongs to none. A box to tick is of
  // use by itself: the fit assessment is a worksheet then.
  const dead = page.locator(
    ":is(button, input:not([type=radio]), select, textarea):visible:not(form[action] *), :is(button, [role=button])[type=button]:visible",
  );
  expect(await dead.allTextContents(), "dead controls").toEqual([]);
});
