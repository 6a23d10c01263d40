import { dangerFeatures, dangerWords } from "../../src/search/danger-features.ts";
import type { Example } from "./read-examples.ts";

/** What was learned: how much each feature says for danger, and what is said before any word. */
export interface Model {
  bias: number;
  weights: Map<string, number>;
}

const ROUNDS = 25;
const RATE = 0.3;
/** Keeps weights small, so that no single example is learned by heart. */
const DECAY = 0.001;
/** A feature of one example says nothing about the next. */
const MIN_EXAMPLES = 2;

/**
 * Learns to tell danger from its look-alikes: logistic regression with AdaGrad, always in the same order of chance. What is
 * only possible teaches neither.
 * @param most features that are kept: those that decide most, learned again without the others
 */
export function learn(examples: readonly Example[], most: number): Model {
  const counts = new Map<string, number>();
  const data = examples
    .filter(({ tier }) => tier !== "possible")
    .map(({ phrase, tier }) => ({ features: featuresOf(phrase), target: Number(tier === "certain") }));
  for (const { features } of data)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count >= MIN_EXAMPLES).map(([feature]) => feature));
  const first = descend(data, common);
  const effect = ([feature, weight]: [string, number]) => Math.abs(weight) * Math.sqrt(counts.get(feature) ?? 0);
  const strongest = [...first.weights].sort((a, b) => effect(b) - effect(a)).slice(0, most);
  return descend(data, new Set(strongest.map(([feature]) => feature)));
}

/** Above 0 for a danger that is likelier than not. */
export function score({ bias, weights }: Model, phrase: string): number {
  return featuresOf(phrase).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);
}

const featuresOf = (phrase: string) => dangerFeatures(dangerWords(phrase));

function descend(data: readonly { features: string[]; target: number }[], known: ReadonlySet<string>): Model {
  const model: Model = { bias: 0, weights: new Map([...known].map((feature) => [feature, 0])) };
  const squares = new Map<string, number>();
  let biasSquares = 1e-6;
  const rows = data.map(({ features, target }) => ({ features: features.filter((one) => known.has(one)), target }));
  const chance = chanceOf(1);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(rows, chance);
    for (const { features, target } of rows) {
      const sum = features.reduce((total, feature) => total + (model.weights.get(feature) ?? 0), model.bias);
      const error = 1 / (1 + Math.exp(-sum)) - target;
      biasSquares += error ** 2;
      model.bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const feature of features) {
        const weight = model.weights.get(feature) ?? 0;
        const slope = error + DECAY * weight;
        const square = (squares.get(feature) ?? 1e-6) + slope ** 2;
        squares.set(feature, square);
        model.weights.set(feature, weight - (RATE * slope) / Math.sqrt(square));
      }
    }
  }
  return model;
}

function shuffle(rows: unknown[], chance: () => number): void {
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [rows[at], rows[other]] = [rows[other], rows[at]];
  }
}

/** Numbers from 0 to 1 that look like chance (mulberry32, public domain). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
