import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readHandout } from "../../check/read-handout.ts";
import { tidyName } from "../../check/tidy-name.ts";
import { handoutFolder } from "../../content/handouts.ts";
import type { Brought } from "./bring.ts";
import { hashOfFile } from "./manifest.ts";
import { takeFree } from "./slugs.ts";
import type { Wanted } from "./texts.ts";

/** A file that the site hands out. */
export interface Handout {
  /** In `files/`. */
  name: string;
  file: string;
  hash: string;
  /** What it was called by on the old site. */
  address: string;
}

/**
 * Gives files to hand out their names. One that lies in the content folder already keeps its name.
 * @param brought what became of each; one that the check would refuse is told there
 * @returns by the key of their place
 */
export async function nameHandouts(
  wanted: ReadonlyMap<string, Wanted>,
  brought: Map<string, Brought>,
  contentDir: string,
  taken: Set<string>,
): Promise<Map<string, Handout>> {
  const handouts = new Map<string, Handout>();
  for (const [key, { isPicture, name, address }] of wanted) {
    const result = brought.get(key);
    if (isPicture || !result || "problem" in result) continue;
    const { file, hash } = result;
    const [problem] = readHandout(await readFile(file)).problems;
    if (problem) {
      brought.set(key, { problem: problem.message });
      continue;
    }
    const stem = tidyName(name.replace(/\.pdf$/i, ""));
    const same = [stem, ...[2, 3, 4].map((count) => `${stem}-${count}`)].find(
      (one) => hashOfFile(join(contentDir, handoutFolder, `${one}.pdf`)) === hash,
    );
    handouts.set(key, { name: `${same ?? takeFree(stem, taken)}.pdf`, file, hash, address });
  }
  return handouts;
}
