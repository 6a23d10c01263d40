import { cp, glob, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { chanceOf } from "../chance.ts";
import { readingAge } from "../../src/check/reading-english.ts";

/** What articles are made from. */
export interface Stock {
  sentences: string[];
  topics: string[];
  sources: string[];
  drawings: string[];
}

/**
 * Writes a copy of the content with more articles in it: about 1,100 words each, of sentences that stand in the real
 * ones, and of names that stand in no other article, so that the index of the search grows as it does in life.
 * A larger site begins with the articles of a smaller one.
 * @param count how many articles to add
 * @param content the folder that is written
 */
export async function writeContent(count: number, content: string): Promise<void> {
  await cp("content", content, { recursive: true });
  const stock = await readStock();
  for (let index = 0; index < count; index++) {
    const folder = join(content, "articles", slugOf(index));
    await mkdir(folder);
    const drawing = stock.drawings[index % stock.drawings.length] ?? "";
    await writeFile(join(folder, "index.mdx"), article(index, stock));
    // Each article has a drawing of its own.
    await writeFile(join(folder, "drawing.svg"), drawing.replace("</svg>", `<!-- ${index} --></svg>`));
  }
}

/** Reads what articles are made from. */
export async function readStock(): Promise<Stock> {
  const files = (await Array.fromAsync(glob("content/articles/*/index.mdx"))).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const idsIn = async (file: string) => Object.keys(parse(await readFile(file, "utf8")) as object);
  const drawings = files.map(async (file) => {
    const name = (await readdir(dirname(file))).find((one) => one.endsWith(".svg"));
    return name ? [await readFile(join(dirname(file), name), "utf8")] : [];
  });
  return {
    sentences: [...new Set(texts.flatMap(sentencesOf))],
    topics: await idsIn("content/topics.yaml"),
    sources: await idsIn("content/sources.yaml"),
    drawings: (await Promise.all(drawings)).flat(),
  };
}

/** Sentences of plain paragraphs, without references and links. */
function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return text
    .split(/\n{2,}/)
    .map((block) => block.replace(/<Source [^>]*\/>|<\/?Term[^>]*>/g, ""))
    .filter((block) => /^[A-Z]/.test(block) && !/[<>{}[\]|*_`:]|\n/.test(block))
    .flatMap((block) => [...segmenter.segment(block)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[.?]$/.test(sentence) && sentence.split(" ").length >= 5 && sentence.length <= 140);
}

/** The text of one article. @param index a number of its own */
export function article(index: number, stock: Stock): string {
  const chance = chanceOf(index * 0x9e3779b1);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(chance() * from.length)] as One;
  const several = <One>(from: readonly One[], count: number) => [
    ...new Set(Array.from({ length: count }, () => pick(from))),
  ];
  const name = nameOf(index);
  const own = Array.from({ length: 4 }, (_, part) => nameOf(index * 4 + part + 100_000));
  const sources = several(stock.sources, 5);
  const cited = [...sources];
  const sentences = (count: number) => several(stock.sentences, count);
  const cite = () => `<Source id="${cited.pop() ?? pick(sources)}" />`;
  const paragraph = (words = sentences(5)) => `${words.join(" ")} People in ${pick(own)} say so.${cite()}`;
  // Of ten thousand questions some would be too hard to read by chance, and the check would refuse them.
  const readable = (): string[] => {
    const words = sentences(5);
    return readingAge(words) > HARDEST ? readable() : words;
  };
  const aliases = own.flatMap((word) => [
    word.toLowerCase(),
    `${word.toLowerCase()} ${pick(["help", "group", "iop", "cost"])}`,
  ]);
  const published = new Date(Date.UTC(2014, 0, 1 + Math.floor(index / 3))).toISOString().slice(0, 10);
  const link = index > 0 ? ` More in [an earlier article](/blog/${slugOf(Math.floor(chance() * index))}/).` : "";
  const section = (_: unknown, number: number) => `## ${HEADINGS[number] ?? ""} ${pick(own)}?

${paragraph()}

${paragraph()}${number % 3 === 0 ? link : ""}

${sentences(3)
  .map((sentence) => `- ${sentence}`)
  .join("\n")}`;
  const question = (_: unknown, number: number) => `<Question id="question-${number + 1}" ask="${pick(QUESTIONS)}">

${paragraph(readable())}

</Question>`;
  return `---
title: ${pick(TITLES)} ${name}
description: What people in ${name} ask before they call, what they hear from others, and what to do next.
published: ${published}
nextReview: 2030-01-01
author: Core Recovery editorial team
topics: [${several(stock.topics, 3).join(", ")}]
aliases: [${[...new Set(aliases)].join(", ")}]
picture:
  src: ./drawing.svg
  alt: A line drawing of a desert path that leads past stones toward low hills at dawn.
sources: [${sources.join(", ")}]
---

${paragraph()}

<Callout kind="care" title="Good to know in ${name}">

${paragraph()}

</Callout>

<KeyFacts>

${sentences(4)
  .map((sentence) => `- ${sentence}`)
  .join("\n")}

</KeyFacts>

${Array.from({ length: HEADINGS.length }, section).join("\n\n")}

| What | For what |
| --- | --- |
${sentences(4)
  .map((sentence) => `| ${pick(own)} | ${sentence} |`)
  .join("\n")}

## What to do next

<Steps>

${sentences(3)
  .map((sentence, number) => `${number + 1}. **Step ${number + 1}.** ${sentence}`)
  .join("\n")}

</Steps>

## Questions people ask

${Array.from({ length: 3 }, question).join("\n\n")}
`;
}

/** The age of a reader; the check refuses 16. */
const HARDEST = 15;

const TITLES = ["Starting treatment in", "A week of care near", "Families and friends in", "What it costs around"];
const HEADINGS = ["What helps most in", "Who can come along to", "How long do people stay in", "What changes after"];
const QUESTIONS = ["Can I keep my job?", "Who will know about it?", "What if I miss a day?", "Can I bring someone?"];

/** The file name of an article. */
export const slugOf = (index: number) => `${nameOf(index).toLowerCase()}-${index + 1}`;

/** A place that is in no dictionary, another one for each number. */
export function nameOf(number: number): string {
  const parts = [
    "ta",
    "ro",
    "mi",
    "sel",
    "ku",
    "ven",
    "lo",
    "dar",
    "pi",
    "nes",
    "gu",
    "fal",
    "che",
    "bor",
    "zi",
    "wen",
  ];
  // Neighbours are far apart in the alphabet, as titles are that nobody sorts.
  let rest = (number * 40_503 + 12_345) % 1_048_576;
  let name = "";
  for (let length = 0; length < 5; length++, rest = Math.floor(rest / 16)) name += parts[rest % 16] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}
