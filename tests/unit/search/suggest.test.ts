import { expect, test } from "vitest";
import { suggest } from "../../../src/search/suggest.ts";
import type { AliasRow } from "../../../src/search/tables.ts";

const rows: AliasRow[] = [
  ["/topics/medication/", "Medication", "topic", "suboxone,methadone clinic"],
  ["/blog/medication/", "Medication and an IOP", "article", "suboxone,is suboxone cheating,medicine for cravings"],
  ["/blog/home/", "Stopping safely", "article", "detox at home,don't want to detox"],
  ["/fit/", "Is it right for me?", "page", "quiz"],
];
const hrefs = (query: string) => suggest(query, rows).map(({ href }) => href);

test("an alias is suggested while it is typed, the page before the topic", () => {
  expect(hrefs("subo")).toEqual(["/blog/medication/", "/topics/medication/"]);
  expect(hrefs("Don’t want")).toEqual(["/blog/home/"]);
  expect(hrefs("is it right")).toEqual(["/fit/"]);
});

test("an alias that begins so comes before one that has it inside", () => {
  expect(hrefs("med")).toEqual(["/topics/medication/", "/blog/medication/"]);
  expect(hrefs("home detox")).toEqual(["/blog/home/"]);
});

test("nothing is suggested for next to nothing", () => {
  for (const query of ["", " ", "q", "👀", "zzz"]) expect(hrefs(query)).toEqual([]);
});
