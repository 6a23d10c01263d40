import { expect, test } from "vitest";
import { damage, like, swap } from "./damage.ts";

const needs = "content/fit/questions/needs.mdx";

test("an answer of the fit assessment under another id is told, with the id that the rules know", async () => {
  const { problems } = await damage({ [needs]: swap("  settled:", "  setled:") });
  expect(problems.map(({ file, field, message, fix }) => ({ file, field, message, fix }))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: needs, field: "answers", fix: "add settled:" }),
      expect.objectContaining({ file: needs, field: "answers", fix: expect.stringContaining("settled") as string }),
    ]),
  );
});

test("a missing outcome is told, and one that the rules do not know", async () => {
  const { problems } = await damage({
    "content/fit/outcomes/crisis.mdx": null,
    "content/fit/outcomes/crises.mdx": "---\ntitle: { me: Call, other: Call }\n---\n\nText.\n",
  });
  expect(problems.map(({ file }) => file)).toEqual(
    expect.arrayContaining(["content/fit/outcomes/crisis.mdx", "content/fit/outcomes/crises.mdx"]),
  );
});

test("a support without words is told", async () => {
  const { problems } = await damage({ "content/fit/supports.yaml": swap("\nbarriers:\n", "\nbarrier:\n") });
  expect(problems).toContainEqual(expect.objectContaining({ file: "content/fit/supports.yaml", fix: "add barriers:" }));
});

test.each(["content/fit/rules.yaml", "content/es/fit/rules.yaml"])(
  "%s has words for every condition that runs, and for no other",
  async (file) => {
    const { problems } = await damage({ [file]: swap(/^( {4})"3":/m, '$1"4":') });
    expect(problems.map(({ field, fix }) => ({ field, fix }))).toEqual([
      { field: "conditions.withdrawal", fix: "add 3:" },
      { field: "conditions.withdrawal", fix: like(/3/) },
    ]);
  },
);
