import { describe, expect } from "vitest";
import { accessibilityProblems } from "../support/browser/accessibility.ts";
import { kindsOfPage, pageAddresses } from "../support/browser/addresses.ts";
import { sidewaysScroll } from "../support/browser/layout.ts";
import { smallTargets } from "../support/browser/targets.ts";
import { desktop, phone, test } from "../support/browser/visit.ts";

describe("Every page fits screens and fingers and is accessible, on a phone and a wide screen, light and dark", () => {
  test.for(pageAddresses())("%s", async (address, { look }) => {
    const page = await look(address, { viewport: phone });
    expect(await sidewaysScroll(page), "pixels it can be scrolled sideways on a phone").toBe(0);
    const contents = page.locator("table-of-contents summary:visible");
    if ((await contents.count()) > 0) await contents.click();
    expect(await accessibilityProblems(page), "on a phone").toEqual([]);
    // Wide screens order the parts of a page differently: one page of each kind shows how, opened anew for what a
    // script sees only then.
    const isOfItsKind = kindsOfPage.includes(address);
    if (isOfItsKind) expect(await smallTargets(page), "what a finger may miss on a phone").toEqual([]);
    await page.setViewportSize(desktop);
    if (isOfItsKind) await page.reload();
    expect(await sidewaysScroll(page), "pixels it can be scrolled sideways on a wide screen").toBe(0);
    if (!isOfItsKind) return;
    expect(await accessibilityProblems(page), "on a wide screen").toEqual([]);
    expect(await smallTargets(page), "what a finger may miss on a wide screen").toEqual([]);
  });
});
