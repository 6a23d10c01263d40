import { describe, expect } from "vitest";
import { accessibilityProblems } from "./support/accessibility.ts";
import { pageAddresses } from "./support/addresses.ts";
import { sidewaysScroll } from "./support/layout.ts";
import { desktop, phone, test } from "./support/visit.ts";

describe.concurrent.for([phone, desktop])("At $width px", (viewport) => {
  test.for(pageAddresses())("%s fits and is accessible, light and dark", async (address, { visit }) => {
    const page = await visit(address, { viewport });
    expect(await sidewaysScroll(page), "pixels it can be scrolled sideways").toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
