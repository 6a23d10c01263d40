import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/styles/tokens.css", "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const themes = { light: colours(light), dark: new Map([...colours(light), ...colours(dark)]) };

/** Text and what it stands on, wherever the site uses them together. */
const pairs = {
  ink: ["paper", "surface", "sunken", "calm-soft", "accent-soft", "sky"],
  "ink-soft": ["paper", "surface", "sunken", "calm-soft", "accent-soft", "sky"],
  link: ["paper", "surface", "sunken", "calm-soft", "accent-soft", "sky"],
  "link-visited": ["paper", "surface", "calm-soft", "accent-soft"],
  "accent-ink": ["paper", "surface", "calm-soft", "accent-soft", "sky"],
  "action-ink": ["action"],
  "crisis-ink": ["crisis"],
  "crisis-text": ["paper", "surface"],
};

/** Lines and marks that carry meaning: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const marks = {
  // The focus is drawn in it, wherever something can have the focus.
  accent: ["paper", "surface", "sunken", "calm-soft", "accent-soft", "sky"],
  "line-strong": ["paper", "surface", "sunken"],
  // What is urgent stands out by the edge around it.
  [urgentEdge()]: ["paper", "surface"],
};

describe.each(Object.entries(themes))("in the %s theme", (_, colour) => {
  test.each(flat(pairs))("text in --%s can be read on --%s (7:1)", (text, ground) => {
    expect(contrast(colour.get(text), colour.get(ground))).toBeGreaterThanOrEqual(7);
  });

  test.each(flat(marks))("--%s can be seen on --%s (3:1)", (mark, ground) => {
    expect(contrast(colour.get(mark), colour.get(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("the dark theme gives every colour anew", () => {
  expect([...colours(dark).keys()]).toEqual([...colours(light).keys()]);
});

function urgentEdge(): string {
  const callout = readFileSync("src/components/mdx/Callout.astro", "utf8");
  return /\.urgent \{\s*--edge: var\(--([\w-]+)\)/.exec(callout)?.[1] ?? "";
}

function flat(pairs: Record<string, string[]>): [string, string][] {
  return Object.entries(pairs).flatMap(([over, grounds]) => grounds.map((ground): [string, string] => [over, ground]));
}

function colours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one = "", other = ""): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
