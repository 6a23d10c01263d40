import { expect } from "vitest";
import { test } from "./support/visit.ts";

const steps: [string, string][] = [
  ["/about/", "/contact/"],
  ["/programs/group-therapy/", "/programs/individual-therapy/"],
  ["/topics/privacy/", "/topics/therapy/"],
  ["/blog/your-first-week/", "/blog/medication-and-iop/"],
];

test.for(steps)("after %s, %s brings its HTML and drawings, and nothing else", async ([first, next], { visit }) => {
  const page = await visit(first);
  await page.waitForLoadState("networkidle");
  await page.goto(next, { waitUntil: "networkidle" });
  const files = await page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(({ name, transferSize }) => ({
      place: new URL(name).pathname,
      transferSize,
    })),
  );
  // The icon of the site is asked for again, in case it changed.
  const brought = files.filter(({ place, transferSize }) => transferSize > 0 && !place.endsWith(".svg"));
  expect(brought).toEqual([]);
  expect(files.some(({ place }) => place.endsWith(".woff2"))).toBe(true);
});
