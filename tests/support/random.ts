import { chanceOf } from "../../scripts/chance.ts";

/**
 * Numbers from 0 to 1 that look like chance and are the same for one seed (mulberry32). A test that uses them prints
 * its seed, and `TEST_SEED` repeats a run.
 */
export function seededRandom(seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31)): () => number {
  console.log(`Seed of chance: TEST_SEED=${seed}`);
  return chanceOf(seed);
}
