/** Makes the search index of the pages in `OUT_DIR`. */
import { outDir } from "../../src/content/directories.ts";
import { writeIndex } from "../../src/search/write-index.ts";
import { runBuildStep } from "./run-build-step.ts";

await runBuildStep(() => writeIndex(outDir));
