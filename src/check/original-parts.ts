import { z } from "astro/zod";
import type { MdastNode } from "satteri";
import { anchorsOf } from "./anchors.ts";
import { translatedSchemas } from "./collections.ts";
import { fingerprint } from "./fingerprint.ts";
import { memoizeWeak } from "./memoize-weak.ts";
import { attributeOf, lineOf, textContent } from "./read-mdx.ts";
import type { Path } from "./read-yaml.ts";
import { type DataFile, type Page, record } from "./site.ts";

/** A part of a text that a translation follows by itself: a field, a section, an entry of a list. */
export interface Part {
  /** Names it within its file: `title`, `#what-does-it-cost`, `withdrawal`. */
  id: string;
  /** How people call it. */
  name: string;
  file: string;
  line: number | undefined;
  /** Of its words; white space and what readers do not read make no difference. */
  fingerprint: string;
  /** Where its translation stands in a data file. */
  path?: Path;
}

/** Fields of pages and entries that a translation has of its own, or that say nothing to readers. */
const OWN = new Set([
  ...["aliases", "sources", "topics", "related", "author", "reviewer", "draft", "order", "start"],
  ...["published", "updated", "reviewed", "nextReview"],
]);

/** The parts of a page: fields that readers read, what stands above the first heading, and each section or question. */
export const partsOfPage = memoizeWeak((page: Page): readonly Part[] => [
  ...Object.entries(record(page.fields?.value)).flatMap(([name, value]) =>
    part({ id: name, name, file: page.file, line: page.fields?.lineOf([name]) }, OWN.has(name) ? [] : textsIn(value)),
  ),
  ...sectionsOf(page),
]);

/** The parts of a data file: its entries by id, or its topmost fields. */
export const partsOfData = memoizeWeak(({ file, name, yaml }: DataFile): readonly Part[] => {
  const known = fieldsOfEntries(translatedSchemas[name as keyof typeof translatedSchemas]);
  const entries: [id: string, value: unknown, place: Path][] = Array.isArray(yaml.value)
    ? yaml.value.map((value, index) => [String(record(value).id), value, [index]])
    : Object.entries(record(yaml.value)).map(([id, value]) => [id, value, [id]]);
  return entries.flatMap(([id, value, place]) => {
    const read = known
      ? Object.fromEntries(Object.entries(record(value)).filter(([one]) => known.includes(one) && !OWN.has(one)))
      : value;
    return part({ id, name: id, file, line: yaml.lineOf(place), path: [id] }, textsIn(read));
  });
});

/** What site.yaml says in words, which stands in the word list of a translation. */
export const partsOfSettings = memoizeWeak(({ file, yaml }: DataFile): readonly Part[] => {
  const { tagline, helplines } = record(yaml.value);
  const at = (path: Path, place: Path, texts: readonly string[]) =>
    part({ id: path.join("."), name: path.slice(1).join(" "), file, line: yaml.lineOf(place), path }, texts);
  return [
    ...at(["site", "tagline"], ["tagline"], textsIn(tagline)),
    ...(Array.isArray(helplines) ? helplines.map(record) : []).flatMap(({ id, name, who, note }, index) =>
      at(["site", "helplines", String(id)], ["helplines", index], textsIn([name, who, note])),
    ),
  ];
});

/** Nothing for a part without words. */
const part = (facts: Omit<Part, "fingerprint">, texts: readonly string[]): Part[] =>
  texts.length === 0 ? [] : [{ ...facts, fingerprint: fingerprint(texts.join("")) }];

/** Fields of an entry that a translation has; undefined where a file holds no entries. */
const fieldsOfEntries = (schema: z.ZodType): string[] | undefined =>
  schema instanceof z.ZodRecord && schema.valueType instanceof z.ZodObject
    ? Object.keys(schema.valueType.shape)
    : undefined;

/** Texts of a field with all that stands in it, in order, without addresses. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return /^(\.?\/|https?:)/.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.values(record(value)).flatMap(textsIn);
}

function sectionsOf(page: Page): Part[] {
  const idAt = new Map(anchorsOf(page).map(({ line, id }) => [line, id]));
  const above = { id: "text", name: "the text above the first heading" };
  const sections = [{ ...above, line: undefined as number | undefined, words: [] as string[], cited: [] as string[] }];
  for (const node of page.body.nodes ?? []) {
    const heading = headingOf(node);
    const line = lineOf(node);
    if (heading !== undefined)
      sections.push({ id: `#${idAt.get(line) ?? ""}`, name: `"${heading}"`, line, words: [], cited: [] });
    const section = sections.at(-1);
    if (node.type === "mdxJsxTextElement" && node.name === "Source") section?.cited.push(attributeOf(node, "id") ?? "");
    else section?.words.push(...wordsOf(node));
  }
  return sections.flatMap(({ id, name, line, words, cited }) =>
    // The order of sources means nothing.
    part({ id, name, file: page.file, line }, words.length > 0 ? [...words, ...cited.sort()] : []),
  );
}

function headingOf(node: MdastNode): string | undefined {
  if (node.type === "heading" && node.depth <= 2) return textContent(node);
  return node.type === "mdxJsxFlowElement" && node.name === "Question" ? (attributeOf(node, "ask") ?? "") : undefined;
}

/** What a node says by itself, without what stands in it: words, a component and its attributes. No addresses. */
function wordsOf(node: MdastNode): string[] {
  if (node.type === "text" || node.type === "inlineCode") return [node.value];
  if (node.type === "image") return [node.alt ?? ""];
  if ((node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") || node.name === "Term") return [];
  return [node.name ?? "", ...node.attributes.flatMap(({ value }) => textsIn(value))];
}
