/**
 * Makes the search index of the pages in `OUT_DIR`, in a process of its own: in Astro's, which holds all pages until it
 * ends, ten thousand articles took 11 GB together. Exit code 1 and a short report when it fails.
 */
import { outDir } from "../../src/content/directories.ts";
import { writeIndex } from "../../src/search/write-index.ts";
import { inPlainWords } from "../plain-words.mjs";

// A build whose starter is gone must not go on writing.
process.on("disconnect", () => process.exit(1));

try {
  await writeIndex(outDir);
  process.exit(0);
} catch (error) {
  console.error(inPlainWords(error instanceof Error ? error.message : String(error)));
  process.exit(1);
}
