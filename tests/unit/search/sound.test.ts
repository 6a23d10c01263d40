import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soundOf } from "../../../src/search/sound.ts";

describe("Spellings of one sound are one", () => {
  test.each([
    ["fone", "phone"],
    ["zanax", "xanax"],
    ["nife", "knife"],
    ["rist", "wrist"],
    ["kokaine", "cocaine"],
    ["terapy", "therapy"],
    ["metadone", "methadone"],
    ["sobokson", "soboxon"],
    ["adderal", "adderall"],
    ["kiero", "quiero"],
    ["aser", "hacer"],
  ])("%s and %s", (written, meant) => expect(soundOf(written)).toBe(soundOf(meant)));
});

describe("Other sounds stay apart", () => {
  test.each([
    ["methadone", "methadose"],
    ["chip", "ship"],
    ["celexa", "zyprexa"],
    ["bear", "pear"],
  ])("%s and %s", (a, b) => expect(soundOf(a)).not.toBe(soundOf(b)));
});

test("it gives small letters for small letters, and no more than twice as many", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zñ]{0,30}$/), (word) => {
      expect(soundOf(word)).toMatch(/^[a-zñ]*$/);
      expect(soundOf(word).length).toBeLessThanOrEqual(2 * word.length);
    }),
  );
});
