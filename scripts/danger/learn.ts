import { dangerFeatures, dangerWords, SHORT } from "../../src/search/danger-features.ts";
import { chanceOf } from "../chance.ts";
import type { Example } from "./read-examples.ts";

/** What was learned: how much each feature says for danger. */
export interface Model {
  weights: Map<string, number>;
}

const ROUNDS = 15;
const RATE = 0.3;
/** Keeps weights small, so that no single example is learned by heart. */
const DECAY = 0.001;
/** A feature of one example says nothing about the next. */
const MIN_EXAMPLES = 2;
/** What is added to every count, so that a feature that one side lacks does not decide alone. */
const SMOOTHING = 0.3;
/** How much of a weight is learned from the features together; the rest is what each says by itself. */
const TOGETHER = 0.3;

interface Row {
  features: string[];
  target: number;
}

/**
 * Learns to tell danger from its look-alikes: logistic regression over log-count ratios, interpolated with naive Bayes, which
 * is hard to beat for short texts (Wang and Manning, "Baselines and Bigrams", ACL 2012). Always in the same order of chance.
 * What is only possible teaches neither.
 * @param most features that are kept: those that decide most
 */
export function learn(examples: readonly Example[], most: number): Model {
  const rows = examples
    .filter(({ tier }) => tier !== "possible")
    .map(({ phrase, tier }): Row => ({ features: featuresOf(phrase), target: Number(tier === "certain") }));
  const counts = countFeatures(rows);
  const common = new Map([...counts].filter(([, [danger, none]]) => danger + none >= MIN_EXAMPLES));
  const ratios = ratiosOf(common);
  const all = descend(rows, ratios);
  const effect = ([feature, weight]: [string, number]) => Math.abs(weight) * Math.sqrt(sum(common.get(feature) ?? []));
  const strongest = [...all.weights].sort((a, b) => effect(b) - effect(a)).slice(0, most);
  return { weights: new Map(strongest) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** In how many dangers and look-alikes each feature is. */
function countFeatures(rows: readonly Row[]): Map<string, [danger: number, none: number]> {
  const counts = new Map<string, [number, number]>();
  for (const { features, target } of rows)
    for (const feature of features) {
      const [danger, none] = counts.get(feature) ?? [0, 0];
      counts.set(feature, target ? [danger + 1, none] : [danger, none + 1]);
    }
  return counts;
}

function ratiosOf(counts: ReadonlyMap<string, readonly [number, number]>): Map<string, number> {
  const [dangers, others] = [0, 1].map((side) =>
    sum([...counts.values()].map((count) => (count[side] ?? 0) + SMOOTHING)),
  );
  return new Map(
    [...counts].map(([feature, [danger, none]]) => [
      feature,
      Math.log((danger + SMOOTHING) / (dangers ?? 1)) - Math.log((none + SMOOTHING) / (others ?? 1)),
    ]),
  );
}

/** The more, the likelier a danger, whatever the length of the phrase. */
export function score({ weights }: Model, phrase: string): number {
  const features = featuresOf(phrase);
  return sum(features.map((feature) => weights.get(feature) ?? 0)) / Math.sqrt(features.length + SHORT);
}

const featuresOf = (phrase: string) => dangerFeatures(dangerWords(phrase));

function descend(data: readonly Row[], ratios: ReadonlyMap<string, number>): Model {
  const learned = new Map<string, number>([...ratios.keys()].map((feature) => [feature, 0]));
  const squares = new Map<string, number>();
  const rows = data.map(({ features, target }) => ({ features: features.filter((one) => ratios.has(one)), target }));
  const chance = chanceOf(1);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(rows, chance);
    for (const { features, target } of rows) {
      const score = sum(features.map((feature) => (learned.get(feature) ?? 0) * (ratios.get(feature) ?? 0)));
      const error = 1 / (1 + Math.exp(-score)) - target;
      for (const feature of features) {
        const weight = learned.get(feature) ?? 0;
        const slope = error * (ratios.get(feature) ?? 0) + DECAY * weight;
        const square = (squares.get(feature) ?? 1e-6) + slope ** 2;
        squares.set(feature, square);
        learned.set(feature, weight - (RATE * slope) / Math.sqrt(square));
      }
    }
  }
  const mean = sum([...learned.values()].map(Math.abs)) / learned.size;
  const mix = (weight: number) => (1 - TOGETHER) * mean + TOGETHER * weight;
  return {
    weights: new Map([...learned].map(([feature, weight]) => [feature, mix(weight) * (ratios.get(feature) ?? 0)])),
  };
}

function shuffle(rows: unknown[], chance: () => number): void {
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [rows[at], rows[other]] = [rows[other], rows[at]];
  }
}
