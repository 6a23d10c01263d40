import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { parse } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { all, fixtureRule, fixtureTest, text } from "../support/built/rule.ts";
import { pages } from "../support/built/site.ts";

const file = join(contentDir, "glossary.yaml");
/** A site may do without. */
const terms = (existsSync(file) ? parse(readFileSync(file, "utf8")) : {}) as Record<
  string,
  { term: string; meaning: string; sources?: string[] }
>;
const glossary = pages.filter(({ pathname }) => pathname === "/glossary/");

fixtureRule(
  "the glossary explains every term at its own address, with its sources",
  (page) =>
    Object.entries(terms).flatMap(([id, { term, meaning, sources = [] }]) => {
      const entry = page.document.getElementById(id)?.closest("section") ?? null;
      if (text(entry?.querySelector("h3") ?? null) !== term) return [`${id} is not there as "${term}"`];
      const cited = entry?.querySelectorAll(".source").length;
      return [
        ...(text(entry).includes(meaning) ? [] : [`${id} lacks its meaning`]),
        ...(cited === sources.length ? [] : [`${id} cites ${cited} sources and names ${sources.length}`]),
      ];
    }),
  glossary,
);

fixtureTest("machines are told every term, once", () => {
  const told = glossary.flatMap((page) => {
    const graph = JSON.parse(all(page, "script[type='application/ld+json']")[0]?.textContent ?? "{}") as {
      "@graph": { "@type": string; hasDefinedTerm?: { name: string }[] }[];
    };
    return graph["@graph"].flatMap(({ hasDefinedTerm = [] }) => hasDefinedTerm.map(({ name }) => name));
  });
  expect(told.toSorted()).toEqual(
    Object.values(terms)
      .map(({ term }) => term)
      .toSorted(),
  );
});
