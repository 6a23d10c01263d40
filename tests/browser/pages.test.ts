import { describe, expect } from "vitest";
import { accessibilityProblems } from "../support/browser/accessibility.ts";
import { kindsOfPage, pageAddresses } from "../support/browser/addresses.ts";
import { sidewaysScroll } from "../support/browser/layout.ts";
import { smallTargets } from "../support/browser/targets.ts";
import { desktop, phone, test } from "../support/browser/visit.ts";

describe.concurrent(
  "Every page fits screens and fingers and is accessible, on a phone and a wide screen, light and dark",
  () => {
    test.for(pageAddresses())("%s", async (address, { visit }) => {
      let page = await visit(address, { viewport: phone });
      for (const viewport of [phone, desktop]) {
        // One visit at both widths: what a page needs to open costs more than what is looked at. One page of each kind
        // is opened wide as well, for what a script sees only then.
        if (viewport === desktop && kindsOfPage.includes(address)) page = await visit(address);
        else await page.setViewportSize(viewport);
        const at = `at ${viewport.width} px`;
        expect(await sidewaysScroll(page), `pixels it can be scrolled sideways ${at}`).toBe(0);
        const contents = page.locator("table-of-contents summary:visible");
        if (viewport === phone && (await contents.count()) > 0) await contents.click();
        expect(await accessibilityProblems(page), at).toEqual([]);
        if (kindsOfPage.includes(address)) expect(await smallTargets(page), `what a finger may miss ${at}`).toEqual([]);
      }
    });
  },
);
