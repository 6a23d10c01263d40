import { chanceOf } from "../chance.ts";
import { nameOf, slugOf, type Stock } from "./build-content.ts";

/** An article in plain Markdown, as any generator of sites takes it. */
export interface PlainArticle {
  slug: string;
  title: string;
  description: string;
  /** Such as 2014-01-31; none lies in the future. */
  published: string;
  /** Without the title. */
  body: string;
}

/**
 * About 1,200 words of sentences that stand in our real articles: headings, paragraphs, lists, a table, links, one quote.
 * @param index a number of its own; articles differ in what stands where
 * @param cite what follows each paragraph: our site cites its sources, the others nothing
 */
export function plainArticle(index: number, stock: Stock, cite: () => string = () => ""): PlainArticle {
  const chance = chanceOf(index * 0x9e3779b1 + 17);
  const sentences = (count: number) =>
    Array.from({ length: count }, () => stock.sentences[Math.floor(chance() * stock.sentences.length)] ?? "");
  const paragraph = (length = 5) => sentences(length).join(" ");
  const section = (heading: string, number: number) => `## ${heading} ${nameOf(index * 8 + number + 100_000)}?

${paragraph()}${cite()}

${paragraph()}${cite()} ${LINKS[number] ?? ""}

${listOf(sentences(3), () => "-")}`;
  const body = `${paragraph(3)}${cite()}

${HEADINGS.map(section).join("\n\n")}

> ${paragraph(2)}

| What | For what |
| --- | --- |
${sentences(3)
  .map((sentence, row) => `| ${nameOf(index * 8 + row + 200_000)} | ${sentence} |`)
  .join("\n")}

## What to do next

${listOf(sentences(3), (number) => `${number}.`)}
`;
  const name = nameOf(index);
  return {
    slug: slugOf(index),
    title: `What people ask in ${name}`,
    description: `What people in ${name} ask before they call, what they hear from others, and what to do next.`,
    published: new Date(Date.UTC(2014, 0, 1 + Math.floor(index / 3))).toISOString().slice(0, 10),
    body: body.replaceAll(/ +$/gm, ""),
  };
}

const listOf = (sentences: readonly string[], mark: (number: number) => string) =>
  sentences.map((sentence, index) => `${mark(index + 1)} ${sentence}`).join("\n");

/** How many words a reader sees, counted as `wc -w` does, without the marks of tables and lists. */
export function wordsOf({ title, body }: PlainArticle): number {
  const text = `${title} ${body}`.replaceAll(/\]\([^)]*\)/g, "]");
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const HEADINGS = [
  "What helps most in",
  "Who can come along to",
  "How long do people stay in",
  "What changes after",
  "What does it cost in",
];

/** To other sites, since each generator has addresses of its own for its pages. */
const LINKS = [
  "More is in [a review of studies](https://pmc.ncbi.nlm.nih.gov/articles/PMC4152944/).",
  "",
  "There is [a list of research](https://www.ncbi.nlm.nih.gov/).",
  "",
  "Some of it is in [a library of medicine](https://www.nlm.nih.gov/).",
];
