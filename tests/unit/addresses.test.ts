import { expect, test } from "vitest";
import { articleHref, pageHref, programHref } from "../../src/content/addresses.ts";

test.each([
  [articleHref("your-first-week"), "/blog/your-first-week/"],
  [programHref("group-therapy"), "/programs/group-therapy/"],
  [pageHref("about"), "/about/"],
  [pageHref("home"), "/"],
  [pageHref("not-found"), "/404.html"],
])("the address %s", (found, expected) => {
  expect(found).toBe(expected);
});
