/** Makes the search index of the pages in `OUT_DIR`, and removes their list and what only the index needs of them. */
import { readSearchWords } from "../../src/content/search-words.ts";
import { cacheDir, outDir } from "../../src/content/directories.ts";
import { makeIndex } from "../../src/search/make-index.ts";
import { removeSearchWords } from "../../src/search/remove-search-words.ts";
import { writeIndex } from "../../src/search/write-index.ts";
import { readPageList, removePageList } from "../../src/seo/page-list.ts";
import { keepIndex } from "./kept-index.ts";
import { runBuildStep } from "./run-build-step.ts";

await runBuildStep(async () => {
  const pages = readPageList(outDir).filter(({ searched }) => searched);
  writeIndex(outDir, await keepIndex(cacheDir, outDir, () => makeIndex(outDir, pages, readSearchWords)));
  removeSearchWords(outDir);
  removePageList(outDir);
});
