/** Makes the search index of the pages in `OUT_DIR`. */
import { outDir } from "../../src/content/directories.ts";
import { writeIndex } from "../../src/search/write-index.ts";
import { endAfter } from "./part.ts";

await endAfter(() => writeIndex(outDir));
