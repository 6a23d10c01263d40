import { expect } from "vitest";
import { test } from "../support/browser/visit.ts";

const steps: [string, string][] = [
  ["/contact/", "/about/"],
  ["/programs/weekly-schedule/", "/programs/family-and-support/"],
  ["/topics/family/", "/topics/stopping-safely/"],
  ["/blog/how-intensive-outpatient-program-works/", "/blog/spring-open-house/"],
];

test.for(steps)("after %s, %s brings its HTML and pictures, and nothing else", async ([first, next], { visit }) => {
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
  const brought = files.filter(({ place, transferSize }) => transferSize > 0 && !/\.(svg|avif|webp|jpg)$/.test(place));
  expect(brought).toEqual([]);
  expect(files.some(({ place }) => place.endsWith(".woff2"))).toBe(true);
});
