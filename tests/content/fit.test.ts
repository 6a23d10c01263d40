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

test("a missing finding is told, and one that the rules do not know", async () => {
  const { problems } = await damage({
    "content/fit/findings/crisis.mdx": null,
    "content/fit/findings/crises.mdx": "---\ntitle: { me: Call, other: Call }\n---\n\nText.\n",
  });
  expect(problems.map(({ file }) => file)).toEqual(
    expect.arrayContaining(["content/fit/findings/crisis.mdx", "content/fit/findings/crises.mdx"]),
  );
});

test("a support without words is told", async () => {
  const { problems } = await damage({ "content/fit/supports.yaml": swap("\nbarriers:\n", "\nbarrier:\n") });
  expect(problems).toContainEqual(expect.objectContaining({ file: "content/fit/supports.yaml", fix: "add barriers:" }));
});

test.each(["content/fit/findings/", "content/es/fit/findings/"])(
  "a cause without words in %s is told, and a number that nobody has",
  async (folder) => {
    const { problems } = await damage({
      [`${folder}medical-alcohol.mdx`]: swap("  daily:", "  dayly:"),
      [`${folder}crisis.mdx`]: swap(/call: .*/, "call: lifelin"),
    });
    expect(problems.map(({ field, found, fix }) => ({ field, found, fix }))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: "causes", fix: "add daily:" }),
        expect.objectContaining({ field: "call", fix: like(/^write lifeline/) }),
      ]),
    );
  },
);
