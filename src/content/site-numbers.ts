import type { z } from "astro/zod";
import type { siteSchema } from "../schemas/site.ts";
import { shownNumber } from "./telephone.ts";

type Site = z.infer<typeof siteSchema>;

/** The site's settings with every telephone number as readers in the clinic's country know it. */
export function withShownNumbers(site: Site): Site {
  const { country } = site.place;
  const show = (number: string | undefined) => number && shownNumber(number, country);
  return {
    ...site,
    phone: shownNumber(site.phone, country),
    locations: site.locations?.map((location) => ({ ...location, phone: show(location.phone) })),
    helplines: site.helplines.map((line) => ({
      ...line,
      phone: show(line.phone),
      phone2: show(line.phone2),
      tty: show(line.tty),
    })),
  };
}

/** What stands for the number of a helpline in a text, by the line's id: `{emergency}`. */
export const NUMBER_OF = /\{([a-z0-9]+(?:-[a-z0-9]+)*)\}/g;

/**
 * Puts the numbers of helplines where texts have `{emergency}`, `{lifeline}` or the id of another line.
 * @param value a text, or anything that holds texts
 * @returns the same with numbers; what stands in braces and is no line stays, for others to fill in
 */
export function fillNumbers<Value>(value: Value, { helplines }: Pick<Site, "helplines">): Value {
  const numbers = new Map(helplines.map(({ id, phone, text }) => [id, phone ?? text?.number]));
  const fill = (one: unknown): unknown => {
    if (typeof one === "string") return one.replace(NUMBER_OF, (name, id: string) => numbers.get(id) ?? name);
    if (Array.isArray(one)) return one.map(fill);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, fill(part)]));
  };
  return fill(value) as Value;
}
