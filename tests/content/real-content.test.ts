import { expect, test } from "vitest";
import { checkContent, formatProblems, isError } from "../../scripts/check/index.ts";

test("nothing in the content of the site stops publishing", async () => {
  const errors = (await checkContent("content")).filter(isError);
  expect(formatProblems(errors)).toBe("The content has no problems.");
});
