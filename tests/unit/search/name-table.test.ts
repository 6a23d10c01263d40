import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf, sectionRow, titleOf } from "../../../src/search/name-table.ts";

test("a title whose id is made of it as usual is written alone", () => {
  expect(sectionRow("What’s next? A walk", "whats-next-a-walk")).toBe("What’s next? A walk");
  expect(sectionRow("¿Y después?", "y-después")).toBe("¿Y después?");
  expect(sectionRow("Twice", "twice-1")).toEqual(["Twice", "twice-1"]);
});

test("every title and id is read as it was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (title, id) => {
      const row = sectionRow(title, id);
      expect([titleOf(row), idOf(row)]).toEqual([title, id]);
    }),
  );
});
