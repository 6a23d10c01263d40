import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dangerIn } from "../../../src/search/danger.ts";
import { MAX_CHARACTERS, normalize } from "../../../src/search/normalize.ts";
import { isSearchable, understand } from "../../../src/search/understand.ts";
import { lexiconOf } from "../../support/search-tables.ts";

const words =
  "therapy group individual insurance schedule depression session workshops week work budget family bipolar " +
  "management stress outpatient program parking bear";
const medicines = ["suboxone", "heroin", "klonopin", "clonidine"];
const frequencies = Object.fromEntries(words.split(" ").map((word, index) => [word, 1 + (index % 4)]));
const lexicon = lexiconOf(frequencies, { medicines, common: "beer heroic" });
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
    expect(understood(query)).not.toHaveProperty("suggestion");
  });
});

describe("A word stays as it is", () => {
  test.each([
    ["where the site knows it", "weekly sessions"],
    ["where it is common in the language", "beer heroic"],
    ["where it may still be being typed", "insur"],
    ["where it is near to nothing", "xylophone lessons"],
    ["where it is short", "hr aa na"],
    ["where only its ending differs", "budgeted families"],
  ])("%s", (_, query) => {
    expect(understood(query)).toMatchObject({ text: query, corrected: false });
    expect(understood(query)).not.toHaveProperty("suggestion");
  });

  test("where the visitor insists", () => {
    const { text, corrected, suggestion } = understand("groop klonodine", lexicon, true);
    expect([text, corrected, suggestion]).toEqual(["groop klonodine", false, undefined]);
  });
});

test("who writes a whole message mostly spells it: only what is very near is corrected there", () => {
  expect(understood("insuranse groop").text).toBe("insurance group");
  expect(understood("i wrote to them about the insuranse a month ago").text).toContain("the insurance a");
  expect(understood("we went by the thorapee office on monday evening").corrected).toBe(false);
  expect(understood("thorapee").text).toBe("therapy");
});

test("a medicine that was perhaps meant is suggested beside what is corrected, and not searched", () => {
  const { text, words, suggestion } = understood("groop klonodine insurance");
  expect(text).toBe("group klonodine insurance");
  expect(words).toEqual(["group", "klonodine", "insurance"]);
  expect(suggestion).toMatch(/^group (klonopin|clonidine) insurance$/);
});

test("stop words do not decide, unless there is nothing else", () => {
  expect(understood("how many days a week do i have to come").words).toEqual(["days", "week", "come"]);
  expect(understood("what is it").words).toEqual(["what", "is", "it"]);
});

test("each word decides once", () => {
  expect(understood("group therapy, group groop therapy").words).toEqual(["group", "therapy"]);
});

describe("A long text", () => {
  const filler =
    "so i just really want to know if you can please tell me about the things that we have to do here and ";

  test("is understood by the words that follow the fillers", () => {
    expect(filler.trim().split(" ").length).toBeGreaterThan(16);
    expect(understood(`${filler} parking insurance`).words).toEqual(["parking", "insurance"]);
  });

  test("is cut to the rarest of the words that the site has, in their order", () => {
    const names = "abcdefghijklmnopqrstuvwxyz".match(/./g)?.map((letter) => `w${letter}ord`) ?? [];
    const site = lexiconOf(Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? 1 : 8])));
    const strange = ["xylophones", "quarzites", "zeppelins"];
    const { words } = understand([...strange, ...names].join(" "), site);
    expect(words.length).toBeLessThan(names.length);
    expect(words).toEqual(names.filter((name) => words.includes(name)));
    const rare = names.filter((_, index) => index % 2 === 0);
    expect(rare.filter((name) => !words.includes(name))).toEqual([]);
  });
});

test("the last word is unfinished while it is the beginning of a word of the site, and none itself", () => {
  expect(understood("group insur").isOpen).toBe(true);
  for (const query of ["", "group insurance", "insur group", "group beer", "group xylophone"])
    expect(understood(query).isOpen, query).toBe(false);
});

test("the last word that decides is the unfinished one, or none is", () => {
  const many = lexiconOf(
    "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo pppp qqqq insurance",
  );
  for (const query of [`${[...many.vocabulary.keys()].join(" ")} insur`, "insur aaaa insur", "aaaa insur", "insur"]) {
    const { words, isOpen } = understand(query, many);
    expect(isOpen, query).toBe(words.at(-1) === "insur");
  }
});

test("Pagefind is asked for words that it has, or that are not in the vocabulary for their size", () => {
  const { vocabulary } = lexicon;
  for (const word of ["therapy", "therapist", "iop", "24", "covid19"])
    expect(isSearchable(word, vocabulary), word).toBe(true);
  expect(isSearchable("xylophone", vocabulary)).toBe(false);
});

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10_000 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.array(fc.constantFrom(...words.split(" "), ...medicines, "theripy", "klonodine", "<b>", "(.*)+$", "👩‍👩‍👧", "שלום", "\u202e", "İ", "ﷺ", "𐐷", "__proto__"), { maxLength: 2_000 })
    .map((parts) => parts.join(" ")),
); // prettier-ignore

describe("Whatever is typed", () => {
  test("nothing throws, and what is left is few short bare words", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (query, verbatim) => {
        dangerIn(query);
        const { text, words, suggestion = "" } = understand(query, lexicon, verbatim);
        expect(normalize(query).length).toBeLessThanOrEqual(MAX_CHARACTERS);
        expect(text + suggestion).not.toMatch(/[^\p{L}\p{N} ]/u);
        expect(words.length).toBeLessThanOrEqual(16);
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

  test("the vocabulary is read through twice at most, and asked a few times for each character", () => {
    let read = 0;
    let asked = 0;
    class Counted extends Map<string, number> {
      override has(word: string) {
        asked += 1;
        return super.has(word);
      }
      override get(word: string) {
        asked += 1;
        return super.get(word);
      }
      override *[Symbol.iterator]() {
        for (const entry of super.entries()) {
          read += 1;
          yield entry;
        }
        return undefined;
      }
      override *keys() {
        for (const key of super.keys()) {
          read += 1;
          yield key;
        }
        return undefined;
      }
    }
    fc.assert(
      fc.property(anything, (query) => {
        const vocabulary = new Counted(lexicon.vocabulary);
        [read, asked] = [0, 0];
        understand(query, { ...lexicon, vocabulary });
        expect(read).toBeLessThanOrEqual(2 * vocabulary.size);
        expect(asked).toBeLessThanOrEqual(40 * MAX_CHARACTERS);
      }),
    );
  });
});
