import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, markPairs, readable, textPairs } from "../../src/check/contrast.ts";

/** Values of https://webaim.org/resources/contrastchecker/ */
test("the contrast of two colours is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ff0000", "#0000ff")).toBeCloseTo(2.15, 2);
});

describe("a colour that can be read", () => {
  test("is as near as can be, darker on light grounds and brighter on dark ones", () => {
    const dark = readable("#777777", ["#ffffff", "#eeeeee"], 7) ?? "";
    expect(contrast(dark, "#eeeeee")).toBeGreaterThanOrEqual(7);
    expect(contrast(dark, "#eeeeee")).toBeLessThan(7.4);
    expect(contrast(readable("#777777", ["#111122"], 7) ?? "", "#111122")).toBeGreaterThanOrEqual(7);
  });

  test("is not there between grounds that are too different", () => {
    expect(readable("#777777", ["#ffffff", "#000000"], 7)).toBeUndefined();
  });
});

test("what is urgent has an edge whose colour the check looks at", () => {
  const callout = readFileSync("src/components/mdx/Callout.astro", "utf8");
  const edge = /\.urgent \{\s*--edge: var\(--([\w-]+)\)/.exec(callout)?.[1] ?? "";
  expect(Object.keys(markPairs)).toContain(edge);
  expect(Object.keys(textPairs)).toContain("ink");
});
