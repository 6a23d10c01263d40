/**
 * `npm run danger` learns from `scripts/danger/examples.tsv` which words tell that somebody is in danger, and writes them to
 * `src/search/danger-weights.ts`. It prints how well phrases of each author are recognised by what was learned of the
 * others, which is the best guess for phrases that nobody has seen.
 */
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { frontCode } from "../src/search/front-coding.ts";
import { dangerFeatures, dangerWords } from "../src/search/danger-features.ts";
import { learn, score, type Model } from "./danger/learn.ts";
import { readExamples, type Example } from "./danger/read-examples.ts";

const FILE = "src/search/danger-weights.ts";

/** What visitors load. */
const MOST_FEATURES = 4_000;

/** Of look-alikes so many may raise the alarm; and so many, with these, the slim one. */
const FALSE_CERTAIN = 0.01;
const FALSE_POSSIBLE = 0.2;

/** Weights are kept in so many steps to each side. */
const STEPS = 12;

const MOST_KEY_WORDS = 110;

/** Words of `direct-danger.ts`, which look-alikes have as often. */
const DIRECT_WORDS =
  "suicide suicidal overdose overdosed seizure convulsion unconscious suicidio sobredosis convulsiones";

const examples = readExamples();
const authors = [...new Set(examples.map(({ author }) => author))];
const unseen = authors.flatMap((author) => {
  const model = learn(examples.filter((example) => example.author !== author), MOST_FEATURES); // prettier-ignore
  const scored = examples
    .filter((example) => example.author === author)
    .map((example) => ({ ...example, score: score(model, example.phrase) }));
  if (scored.some(({ tier }) => tier === "certain")) console.log(author, ...summarize(scored));
  return scored;
});
// Ordinary queries are easier to tell than what was written to be mistaken.
const alike = unseen.filter(({ author }) => author !== "site" && !author.startsWith("visitor"));
const certain = limitOf(alike, FALSE_CERTAIN);
const possible = limitOf(alike, FALSE_POSSIBLE);
console.log("all", ...summarize(alike));
write(learn(examples, MOST_FEATURES));

/** The score above which only so large a share of the look-alikes stands. */
function limitOf(scored: readonly { tier: Example["tier"]; score: number }[], share: number): number {
  const none = scored.filter(({ tier }) => tier === "none").sort((a, b) => b.score - a.score);
  return none[Math.floor(share * none.length)]?.score ?? 0;
}

function summarize(scored: readonly { tier: Example["tier"]; score: number }[]): string[] {
  const dangers = scored.filter(({ tier }) => tier === "certain");
  return [0.02, 0.05, 0.1, 0.15, 0.2].map((share) => {
    const limit = limitOf(scored, share);
    const found = dangers.filter(({ score }) => score > limit).length;
    return `${share}: ${(found / dangers.length).toFixed(3)}`;
  });
}

function write({ weights }: Model): void {
  const sizes = [...weights.values()].map(Math.abs).sort((a, b) => a - b);
  const scale = (sizes[Math.floor(sizes.length * 0.995)] ?? 1) / STEPS;
  const steps = [...weights].map(([feature, weight]): [string, number] => [
    feature,
    Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale))) + STEPS,
  ]);
  const coded = frontCode(steps.filter(([, step]) => step !== STEPS));
  const text = `/** Written by \`npm run danger\` from ${examples.length} examples; how it is read is in \`danger.ts\`. */
export const WEIGHTS =
  "${coded}";
export const KEY_WORDS =
  "${keyWords(weights).join(" ")}";
export const SCALE = ${Number(scale.toFixed(4))};
export const ZERO = ${STEPS};
/** Scores above which somebody is in danger, or may be. */
export const CERTAIN = ${Number(certain.toFixed(2))};
export const POSSIBLE = ${Number(possible.toFixed(2))};
`;
  writeFileSync(FILE, text);
  console.log(`${FILE}: ${steps.length} features, ${brotliCompressSync(text).length} bytes`);
}

/** Whole words that decide most: they are recognised where they are misspelt, too. */
function keyWords(weights: ReadonlyMap<string, number>): string[] {
  const counts = new Map<string, number>();
  for (const { phrase, tier } of examples)
    if (tier === "certain")
      for (const word of new Set(dangerWords(phrase))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const effect = ([word, count]: [string, number]) =>
    Math.abs(weights.get(dangerFeatures([word])[0] ?? "") ?? 0) * Math.sqrt(count);
  return [
    ...new Set(
      [...counts]
        .filter(([word, count]) => word.length >= 5 && count >= 5)
        .sort((a, b) => effect(b) - effect(a))
        .slice(0, MOST_KEY_WORDS)
        .map(([word]) => word)
        .concat(DIRECT_WORDS.split(" ")),
    ),
  ].sort();
}
