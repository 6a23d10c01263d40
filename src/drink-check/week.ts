import { STANDARD_DRINK } from "./drinks.ts";

export const DAYS = 7;

/** Whose figures count. Who has not said gets the lower ones. */
export type Sex = "women" | "men" | "unsaid";

export interface Limits {
  day: number;
  week: number;
}

const women: Limits = { day: 4, week: 8 };

/**
 * From how many standard drinks on any day, or in a week, drinking is heavy (NIAAA, "Understanding Alcohol Drinking
 * Patterns", https://www.niaaa.nih.gov/alcohols-effects-health/alcohol-drinking-patterns, read 2026-11-28).
 */
export const HEAVY: Readonly<Record<Sex, Limits>> = { women, men: { day: 5, week: 15 }, unsaid: women };

/** The same drink, so many times on each of some days. */
export interface Entry {
  /** What one has, as `amountOf` counts it. */
  amount: number;
  count: number;
  /** Days of the week, from 0 to 6. */
  days: readonly number[];
}

/** Standard drinks, in tenths: whole numbers, so that what is judged is what is shown. */
export interface Week {
  days: readonly number[];
  total: number;
}

/** Which of the two figures a week reaches. */
export interface Reached {
  day: boolean;
  week: boolean;
}

/**
 * The alcohol in a drink.
 * @param volume in hundredths of a fluid ounce
 * @param strength in tenths of a percent
 */
export const amountOf = (volume: number, strength: number): number => volume * strength;

/** An amount in tenths of a standard drink, to the nearest: 14.96 drinks are 15, to the eye and to the limits. */
export const tenthsOf = (amount: number): number => Math.round((amount * 10) / STANDARD_DRINK);

/** Sums are rounded once, not their parts. */
export function weekOf(entries: readonly Entry[]): Week {
  const amounts = Array.from({ length: DAYS }, (_, day) =>
    entries.reduce((sum, { amount, count, days }) => sum + (days.includes(day) ? amount * count : 0), 0),
  );
  return { days: amounts.map(tenthsOf), total: tenthsOf(amounts.reduce((sum, amount) => sum + amount, 0)) };
}

export function reached({ days, total }: Week, sex: Sex): Reached {
  const { day, week } = HEAVY[sex];
  return { day: days.some((drinks) => drinks >= day * 10), week: total >= week * 10 };
}
