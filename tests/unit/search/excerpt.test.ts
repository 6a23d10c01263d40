import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeExcerpt, markedWords, type ExcerptPart } from "../../../src/search/excerpt.ts";
import { stemmer } from "../../../src/search/inflections.ts";

const stem = stemmer("en");
const excerpt = (text: string, ...words: string[]) => makeExcerpt(text, words, stem);
const textOf = (parts: readonly ExcerptPart[]) => parts.map(({ text }) => text).join("");
const marks = (parts: readonly ExcerptPart[]) => parts.filter(({ marked }) => marked).map(({ text }) => text);

const sentences = [
  "We meet three evenings a week, in a quiet room on the second floor.",
  "Many people sleep badly at first, and most of them sleep better after two or three weeks without anything.",
  "A walk before noon helps.",
  "“Nobody asks you to speak,” says one of us, “until you want to, and some of us needed a month for it.”",
  "Bring a sweater: the room is cold.",
];
const text = sentences.join(" ");

describe("An excerpt", () => {
  test("is the sentences that answer, whole", () => {
    const parts = excerpt(text, "speak");
    expect(textOf(parts)).toContain(sentences[3]);
    expect(text).toContain(textOf(parts));
    expect(sentences.some((one) => textOf(parts).startsWith(one))).toBe(true);
    expect(sentences.some((one) => textOf(parts).endsWith(one))).toBe(true);
  });

  test("has the sentences with the most words of the query", () => {
    expect(textOf(excerpt(text, "week", "sleep", "walk"))).toMatch(/sleep .*walk/);
  });

  test("marks whole words, in all their forms, whatever their case and accents", () => {
    expect(marks(excerpt("Sleeping pills? Sleep, asleep, sleepy: SLEEPS.", "sleep"))).toEqual([
      "Sleeping",
      "Sleep",
      "SLEEPS",
    ]);
    expect(marks(makeExcerpt("El SUEÑO, los sueños.", ["sueno"], stemmer("es")))).toEqual(["SUEÑO", "sueños"]);
  });

  test("is the beginning of the text where no word stands in it, and has no mark", () => {
    const parts = excerpt(text, "insomnia");
    expect(textOf(parts).startsWith(sentences[0] ?? "-")).toBe(true);
    expect(marks(parts)).toEqual([]);
  });

  test("of nothing is nothing", () => {
    expect(excerpt("", "sleep")).toEqual([]);
    expect(excerpt(" ", "sleep").every(({ marked }) => !marked)).toBe(true);
  });

  test("has an ellipsis only where a sentence was cut, between words", () => {
    expect(textOf(excerpt(text, "sleep"))).not.toContain("…");
    const long = `Sleep ${"and a few more words ".repeat(60)}at last.`;
    const cut = textOf(excerpt(long, "sleep"));
    expect(cut.length).toBeLessThan(long.length);
    expect(cut).toMatch(/^Sleep .* …$/);
    expect(long.split(" ")).toContain(cut.split(" ").at(-2));
  });

  test("shows the words of the query where they stand late in a long sentence", () => {
    const parts = excerpt(`${"Some words, ".repeat(60)}then sleep, ${"and more, ".repeat(60)}then the end.`, "sleep");
    expect(marks(parts)).toEqual(["sleep"]);
    expect(textOf(parts)).toMatch(/^… .* …$/);
  });

  test("takes no part of a text for markup", () => {
    expect(textOf(excerpt("Write <b>sleep</b> & more.", "sleep"))).toBe("Write <b>sleep</b> & more.");
  });
});

test("whatever stands in a text, its excerpt is a part of it, in whole words", () => {
  const word = fc.constantFrom(
    "Sleep",
    "sleeps.",
    "a",
    "¿Qué?",
    "“Well,",
    "night!”",
    "24/7",
    "x".repeat(90),
    "\u202e",
    "👀",
    "…",
  );
  const texts = fc.oneof(
    fc.array(word, { maxLength: 150 }).map((words) => words.join(" ")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parts = excerpt(text, "sleep", "24");
      expect(parts.every(({ text }) => text !== "")).toBe(true);
      const shown = textOf(parts).replace(/^… /, "").replace(/ …$/, "");
      expect(text.replace(/\s+/g, " ")).toContain(shown.replace(/\s+/g, " ").trim());
      for (const mark of marks(parts)) expect(mark).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});

test("the words to mark are bare, in small letters, each once", () => {
  const parts = ["Sueño", "sueño", "24", "7"].map((text) => ({ text, marked: true }));
  expect(markedWords([...parts, { text: "dream", marked: false }])).toEqual(["sueño", "24", "7"]);
});
