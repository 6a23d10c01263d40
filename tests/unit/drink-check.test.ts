import { describe, expect, test } from "vitest";
import { DRINKS, STANDARD_DRINK } from "../../src/drink-check/drinks.ts";
import { amountOf, DAYS, type Entry, HEAVY, reached, type Sex, tenthsOf, weekOf } from "../../src/drink-check/week.ts";
import { seededRandom } from "../support/random.ts";

const SEXES: readonly Sex[] = ["women", "men", "unsaid"];
const EVERY_DAY = Array.from({ length: DAYS }, (_, day) => day);

/** Every drink in every size at every strength that can be chosen. */
const poured = DRINKS.flatMap(({ id, strength: { least, most, step }, sizes }) =>
  sizes.flatMap((size) =>
    Array.from({ length: (most - least) / step + 1 }, (_, nth) => {
      const strength = least + nth * step;
      return { drink: id, size: size.id, volume: size.volume, strength, amount: amountOf(size.volume, strength) };
    }),
  ),
);

describe("The drinks", () => {
  // NIAAA, "How many drinks are in common containers?"; the handle as its newer lists have it. Rounded there to halves or thirds.
  test.each([
    ["beer", "oz12", 50, 1],
    ["beer", "oz16", 50, 1 + 1 / 3],
    ["beer", "oz40", 50, 3 + 1 / 3],
    ["beer", "oz12", 100, 2],
    ["strong", "oz12", 70, 1.5],
    ["strong", "oz16", 70, 2],
    ["strong", "oz40", 70, 4.5],
    ["wine", "glass", 120, 1],
    ["wine", "bottle", 120, 5],
    ["spirits", "shot", 400, 1],
    ["spirits", "halfPint", 400, 4.5],
    ["spirits", "pint", 400, 8.5],
    ["spirits", "fifth", 400, 17],
    ["spirits", "handle", 400, 39],
    ["mixed", "shots1", 400, 1],
  ] as const)("%s, %s, at %d tenths of a percent have NIAAA's %d standard drinks", (drink, size, strength, drinks) => {
    const found = poured.find((one) => one.drink === drink && one.size === size && one.strength === strength);
    const exact = (found?.amount ?? 0) / STANDARD_DRINK;
    expect(Math.abs(exact - drinks)).toBeLessThan(Math.max(0.17, drinks * 0.015));
  });

  test("are, in every size at every strength, a whole number of units, 14 grams each standard drink", () => {
    expect(poured.length).toBe(412);
    const gramsInOunce = 29.5735295625 * 0.789;
    for (const { volume, strength, amount } of poured) {
      expect(Number.isSafeInteger(amount)).toBe(true);
      const grams = (volume / 100) * (strength / 1000) * gramsInOunce;
      expect(Math.abs(grams / 14 - amount / STANDARD_DRINK)).toBeLessThan(0.001 * (grams / 14));
      expect(Math.abs(tenthsOf(amount) * STANDARD_DRINK - amount * 10)).toBeLessThanOrEqual(STANDARD_DRINK / 2);
    }
  });

  test("can be chosen at their usual strength, by steps that end at the weakest and the strongest", () => {
    for (const { strength } of DRINKS) {
      const { least, usual, most, step } = strength;
      expect([(usual - least) % step, (most - least) % step]).toEqual([0, 0]);
      expect(usual).toBeGreaterThanOrEqual(least);
      expect(usual).toBeLessThanOrEqual(most);
    }
  });

  test("count more when they are larger or stronger", () => {
    for (const one of poured)
      for (const other of poured)
        if (one.drink === other.drink && one.volume <= other.volume && one.strength <= other.strength)
          expect(one.amount).toBeLessThanOrEqual(other.amount);
  });
});

describe("The week", () => {
  test("has each drink on each of its days, for each drink, each set of days, and counts of up to three", () => {
    for (const { amount } of poured)
      for (let set = 1; set < 2 ** DAYS; set++)
        for (const count of [1, 2, 3]) {
          const days = EVERY_DAY.filter((day) => set & (1 << day));
          const week = weekOf([{ amount, count, days }]);
          if (week.total !== tenthsOf(amount * count * days.length)) throw new Error(`total of ${amount}, ${set}`);
          for (const day of EVERY_DAY)
            if (week.days[day] !== (days.includes(day) ? tenthsOf(amount * count) : 0)) throw new Error(`day ${day}`);
        }
  });

  test("never has less, and never reaches less, for one drink more", () => {
    const random = seededRandom();
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
    for (let round = 0; round < 3000; round++) {
      const entries: Entry[] = Array.from({ length: Math.floor(random() * 5) }, () => entry());
      const more = [...entries, entry()];
      const [before, after] = [weekOf(entries), weekOf(more)];
      expect(after.total).toBeGreaterThanOrEqual(before.total);
      for (const day of EVERY_DAY) expect(after.days[day]).toBeGreaterThanOrEqual(before.days[day] ?? 0);
      for (const sex of SEXES) {
        const [lower, higher] = [reached(before, sex), reached(after, sex)];
        expect(Number(higher.day)).toBeGreaterThanOrEqual(Number(lower.day));
        expect(Number(higher.week)).toBeGreaterThanOrEqual(Number(lower.week));
      }
    }
    function entry(): Entry {
      const days = EVERY_DAY.filter(() => random() < 0.4);
      return { amount: pick(poured).amount, count: 1 + Math.floor(random() * 4), days };
    }
  });
});

describe("The figures for heavy drinking", () => {
  test("are NIAAA's: five a day or 15 a week for men, four or eight for women", () => {
    expect(HEAVY.men).toEqual({ day: 5, week: 15 });
    expect(HEAVY.women).toEqual({ day: 4, week: 8 });
  });

  // Every figure of a day and of a week that can be shown, up to well over the limits.
  test("are judged by the figure that is shown, and who has not said gets the lower ones", () => {
    for (let tenths = 0; tenths <= 400; tenths++)
      for (const sex of SEXES) {
        const { day, week } = HEAVY[sex];
        const found = reached({ days: [0, tenths], total: tenths }, sex);
        expect(found).toEqual({ day: tenths / 10 >= day, week: tenths / 10 >= week });
        const unsaid = reached({ days: [0, tenths], total: tenths }, "unsaid");
        expect([unsaid.day || !found.day, unsaid.week || !found.week]).toEqual([true, true]);
      }
  });

  test("are reached by what rounding shows as reached", () => {
    const almost = weekOf([{ amount: 14.96 * STANDARD_DRINK, count: 1, days: [0] }]);
    expect(almost.total).toBe(150);
    expect(reached(almost, "men").week).toBe(true);
    const under = weekOf([{ amount: 14.94 * STANDARD_DRINK, count: 1, days: [0] }]);
    expect(under.total).toBe(149);
    expect(reached(under, "men").week).toBe(false);
  });

  test("are reached in the week by whoever reaches them on most days, so that advice on stopping comes with it", () => {
    for (const sex of SEXES) {
      const heavyDay = (HEAVY[sex].day - 0.05) * STANDARD_DRINK;
      expect(reached(weekOf([{ amount: heavyDay, count: 1, days: [0, 2, 4, 6] }]), sex)).toEqual({
        day: true,
        week: true,
      });
    }
  });
});
