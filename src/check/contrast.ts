import type { Palette } from "../schemas/brand.ts";

type Colour = keyof Palette;

const GROUNDS = ["paper", "surface", "sunken", "calm-soft", "accent-soft", "sky"] as const;

/** Text and what it stands on, wherever the site uses them together. */
export const textPairs: Partial<Record<Colour, readonly Colour[]>> = {
  ink: GROUNDS,
  "ink-soft": GROUNDS,
  link: GROUNDS,
  "link-visited": ["paper", "surface", "calm-soft", "accent-soft"],
  "accent-ink": ["paper", "surface", "calm-soft", "accent-soft", "sky"],
  "action-ink": ["action"],
  "crisis-ink": ["crisis"],
  "crisis-text": ["paper", "surface"],
};

/** Lines and marks that carry meaning: https://www.w3.org/TR/WCAG22/#non-text-contrast */
export const markPairs: Partial<Record<Colour, readonly Colour[]>> = {
  // The focus is drawn in it, wherever something can have the focus.
  accent: GROUNDS,
  "line-strong": ["paper", "surface", "sunken"],
  // What is urgent stands out by the edge around it.
  "crisis-text": ["paper", "surface"],
};

/** What text (https://www.w3.org/TR/WCAG22/#contrast-enhanced) and marks need. */
export const NEEDED = { text: 7, mark: 3 };

/**
 * How far two colours are from each other, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * @param one `#1a2a25`
 */
export function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

/**
 * The colour nearest to another that is far enough from all grounds: darker, or brighter, in the same hue.
 * @param needed the contrast that it has to have
 * @returns undefined where black and white are too near as well
 */
export function readable(colour: string, grounds: readonly string[], needed: number): string | undefined {
  for (let step = 1; step <= 100; step++)
    for (const end of [0, 255]) {
      const mixed = mix(colour, end, step / 100);
      if (grounds.every((ground) => contrast(mixed, ground) >= needed)) return mixed;
    }
  return undefined;
}

const channels = (hex: string) => [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));

/** A colour with a share of black (0) or white (255). */
const mix = (hex: string, end: number, share: number) =>
  `#${channels(hex)
    .map((value) =>
      Math.round(value + (end - value) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = NaN, green = NaN, blue = NaN] = channels(hex)
    .map((value) => value / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
