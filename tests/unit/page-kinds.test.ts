import { expect, test } from "vitest";
import { PAGE_KINDS } from "../../src/search/page-kind.ts";
import { pageAddress, pageKindIds, pageKinds, reservedSlugs } from "../../src/content/page-kinds.ts";

test.each([
  ["article", "your-first-week", "en", "/blog/your-first-week/"],
  ["article", "your-first-week", "es", "/es/blog/your-first-week/"],
  ["program", "group-therapy", "en", "/programs/group-therapy/"],
  ["topic", "therapy", "en", "/topics/therapy/"],
  ["page", "home", "es", "/es/"],
  ["page", "about", "en", "/about/"],
  ["page", "not-found", "en", "/404.html"],
  ["page", "how-it-decides", "es", "/es/fit/how-it-decides/"],
] as const)("the %s %s in %s is at %s", (kind, id, language, address) => {
  expect(pageAddress(kind, id, language)).toBe(address);
});

test("no page of staff's own can take the place of another kind of page, or of one that must be there", () => {
  const taken = pageKindIds.filter((kind) => kind !== "page").map((kind) => pageKinds[kind].path("x").split("/")[1]);
  expect(reservedSlugs).toEqual(expect.arrayContaining([...taken, "fit", "search", "crisis", "admin", "pagefind"]));
  expect(reservedSlugs).not.toContain("about");
});

test("the search, which is loaded by visitors without any schema, knows the same kinds", () => {
  expect([...PAGE_KINDS].sort()).toEqual([...pageKindIds].sort());
});
