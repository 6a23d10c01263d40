import { expect, test } from "vitest";
import { checkContent, formatProblems } from "../../scripts/check/index.ts";

test("the content of the site has no problems", async () => {
  expect(formatProblems(await checkContent("content"))).toBe("The content has no problems.");
});
