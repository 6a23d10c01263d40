import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCrisis } from "../../../src/search/crisis.ts";
import { stopWords } from "../../../src/search/stop-words.ts";
import { MAX_CHARACTERS, MAX_WORDS, normalize } from "../../../src/search/normalize.ts";
import { understand } from "../../../src/search/understand.ts";

const words =
  "therapy group individual insurance schedule depression session workshops week work budget family bipolar " +
  "management stress outpatient program heroin morphine suboxone suicide overdose protection embarrasses";
const vocabulary = new Map(words.split(" ").map((word, index) => [word, 1 + (index % 4)]));
const lexicon = { vocabulary, stopWords: stopWords("en") };
const understood = (query: string) => understand(query, lexicon);

describe("A misspelt word becomes the site's own", () => {
  test.each([
    ["theripy", "therapy"],
    ["theropy now", "therapy now"],
    ["groop therapy", "group therapy"],
    ["insurence", "insurance"],
    ["shedule", "schedule"],
    ["depresion", "depression"],
    ["stress managment", "stress management"],
    ["wokshops", "workshops"],
    ["outpatent program", "outpatient program"],
    ["bi polar", "bipolar"],
    ["grouptherapy", "group therapy"],
    ["subuxone", "suboxone"],
  ])("%s", (query, expected) => {
    expect(understood(query)).toMatchObject({ text: expected, corrected: true });
  });
});

describe("A word stays as it is", () => {
  test.each([
    ["where the site knows it", "weekly sessions"],
    ["where it may still be being typed", "insur"],
    ["where it is near to nothing", "xylophone lessons"],
    ["where it is short", "hr aa na"],
    ["where only its ending differs", "protective embarrassed"],
    ["where a substance is not very near", "heroic herons mortise"],
  ])("%s", (_, query) => {
    expect(understood(query)).toMatchObject({ text: query, corrected: false });
  });

  test("where the visitor insists", () => {
    expect(understand("groop theripy", lexicon, true)).toMatchObject({ text: "groop theripy", corrected: false });
  });
});

test("stop words do not decide, unless there is nothing else", () => {
  expect(understood("how many days a week do i have to come").words).toEqual(["days", "week", "come"]);
  expect(understood("what is it").words).toEqual(["what", "is", "it"]);
});

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10_000 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.array(fc.constantFrom(...words.split(" "), "theripy", "<b>", "(.*)+$", "👩‍👩‍👧", "שלום", "\u202e", "İ", "ﷺ"), { maxLength: 2_000 })
    .map((parts) => parts.join(" ")),
); // prettier-ignore

describe("Whatever is typed", () => {
  test("nothing throws, and what is left is short bare words", () => {
    fc.assert(
      fc.property(anything, (query) => {
        isCrisis(query);
        const { text, words } = understood(query);
        expect(normalize(query).length).toBeLessThanOrEqual(MAX_CHARACTERS);
        expect(text).not.toMatch(/[^\p{L}\p{N} ]/u);
        expect(words.length).toBeLessThanOrEqual(2 * MAX_WORDS);
      }),
    );
  });

  test("bare words stay as they are, and what was understood is understood again as the same", () => {
    fc.assert(
      fc.property(anything, (query) => {
        const bare = normalize(query);
        expect(normalize(bare)).toBe(bare);
        const { text } = understood(query);
        expect(understood(text).text).toBe(text);
      }),
    );
  });

  test("the vocabulary is read a fixed number of times", () => {
    fc.assert(
      fc.property(anything, (query) => {
        let steps = 0;
        const counted = new (class extends Map<string, number> {
          override *[Symbol.iterator]() {
            for (const entry of vocabulary) {
              steps += 1;
              yield entry;
            }
            return undefined;
          }
          override *keys() {
            for (const key of vocabulary.keys()) {
              steps += 1;
              yield key;
            }
            return undefined;
          }
        })(vocabulary);
        understand(query, { ...lexicon, vocabulary: counted });
        expect(steps).toBeLessThanOrEqual((MAX_WORDS + 1) * vocabulary.size);
      }),
    );
  });
});
