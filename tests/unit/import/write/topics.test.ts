import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  allChoices,
  fieldsOfTerms,
  newTopics,
  readChoices,
  type Term,
  termsOf,
  topicsFile,
} from "../../../../src/import/write/topics.ts";
import { entry } from "./made-up-site.ts";

const topics = [
  { id: "getting-started", title: "Getting started", names: ["getting started", "first step"] },
  { id: "family", title: "Family and friends", names: ["family", "family and friend"] },
];
const terms = termsOf([
  entry("a", {
    terms: [
      { kind: "category", name: "Family & Friends" },
      { kind: "tag", name: "Gettting Started" },
    ],
  }),
  entry("b", {
    terms: [
      { kind: "category", name: "Uncategorized" },
      { kind: "category", name: "family & friends" },
    ],
  }),
  entry("c", {
    terms: [
      { kind: "tag", name: 'Lemon #Trees: a #1 "story"' },
      { kind: "tag", name: "x".repeat(90) },
    ],
  }),
]);

test("a category of the same name, or one slip away, is taken for a topic; a tag of no topic for a search word", () => {
  const file = topicsFile(terms, topics);
  expect(parse(file)).toEqual({
    categories: { "Family & Friends": "family", Uncategorized: "nothing" },
    tags: { "Gettting Started": "getting-started", 'Lemon #Trees: a #1 "story"': "alias", ["x".repeat(90)]: "alias" },
  });
  expect(file).toContain("# 2 pages");
  const choices = allChoices(terms, topics);
  expect(fieldsOfTerms(entry("c", { terms: [...terms] }), choices)).toEqual({
    topics: ["family", "getting-started"],
    aliases: ['lemon trees: a 1 "story"'],
  });
});

test("what staff write in the file counts, and new topics are made as they say", () => {
  const text = `categories:\n  Family & Friends: alias\n  Uncategorized: "new: Our news"\ntags:\n  Gettting Started: { new: Beginning }\n`;
  const choices = allChoices(terms, topics, readChoices(parse(text), "topics.yaml", topics));
  expect(fieldsOfTerms(entry("a", { terms: [...terms] as Term[] }), choices).topics).toEqual(["our-news", "beginning"]);
  expect(parse(newTopics(choices, topics))).toEqual({
    "our-news": { title: "Our news", sentence: "What we have written about Our news." },
    beginning: { title: "Beginning", sentence: "What we have written about Beginning." },
  });
});

test("every mistake in the file is told, with what was probably meant", () => {
  const text = "categories:\n  A: famly\n  B:\ntag: {}\n";
  expect(() => readChoices(parse(text), "topics.yaml", topics)).toThrow(
    /no list tag.*\n.*category A: "famly" is no topic; write family\n.*category B: "" is no topic/s,
  );
});
