/**
 * One US standard drink: 0.6 fluid ounces, or 14 grams, of pure alcohol (NIAAA, "What Is A Standard Drink?",
 * https://www.niaaa.nih.gov/alcohols-effects-health/what-standard-drink). Counted, as all amounts are, in units that
 * keep sums whole numbers: a hundredth of a fluid ounce times a tenth of a percent.
 */
export const STANDARD_DRINK = 60_000;

/** By volume, in tenths of a percent: the weakest and the strongest that can be chosen, and what stands there first. */
export interface Strength {
  least: number;
  usual: number;
  most: number;
  step: number;
}

const spirits: Strength = { least: 200, usual: 400, most: 750, step: 50 };

const cans = [
  { id: "oz12", volume: 1200 },
  { id: "oz16", volume: 1600 },
  { id: "oz24", volume: 2400 },
  { id: "oz40", volume: 4000 },
] as const;

/**
 * What people drink, and from what: volumes in hundredths of a fluid ounce. A mixed drink counts by the shots in it.
 * Usual strengths, and the containers of beer, malt liquor and spirits, are those of NIAAA's table ("How many drinks are
 * in common containers?", read in https://cybercemetery.unt.edu/archive/oilspill/20130214114243/http:/rethinkingdrinking.niaaa.nih.gov/WhatCountsDrink/HowManyDrinksAreInCommonContainers.asp).
 */
export const DRINKS = [
  {
    id: "beer",
    strength: { least: 30, usual: 50, most: 120, step: 5 },
    sizes: cans,
  },
  {
    id: "strong",
    strength: { least: 50, usual: 70, most: 150, step: 5 },
    sizes: cans,
  },
  {
    id: "wine",
    strength: { least: 80, usual: 120, most: 220, step: 5 },
    sizes: [
      { id: "glass", volume: 500 },
      { id: "bottle", volume: 2536 },
      { id: "box", volume: 10144 },
    ],
  },
  {
    id: "spirits",
    strength: spirits,
    sizes: [
      { id: "shot", volume: 150 },
      { id: "halfPint", volume: 676 },
      { id: "pint", volume: 1268 },
      { id: "fifth", volume: 2536 },
      { id: "handle", volume: 5917 },
    ],
  },
  {
    id: "seltzer",
    strength: { least: 30, usual: 50, most: 140, step: 5 },
    sizes: [
      { id: "oz12", volume: 1200 },
      { id: "oz16", volume: 1600 },
      { id: "oz24", volume: 2400 },
    ],
  },
  {
    id: "mixed",
    strength: spirits,
    sizes: [
      { id: "shots1", volume: 150 },
      { id: "shots2", volume: 300 },
      { id: "shots3", volume: 450 },
    ],
  },
] as const satisfies readonly { id: string; strength: Strength; sizes: readonly { id: string; volume: number }[] }[];

export type Drink = (typeof DRINKS)[number];
