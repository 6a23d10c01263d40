/** Makes the search index of the pages in `OUT_DIR`, and removes their list and what only the index needs of them. */
import { readSearchWords } from "../../src/content/search-words.ts";
import { outDir } from "../../src/content/directories.ts";
import { removeSearchWords } from "../../src/search/remove-search-words.ts";
import { writeIndex } from "../../src/search/write-index.ts";
import { readPageList, removePageList } from "../../src/seo/page-list.ts";
import { runBuildStep } from "./run-build-step.ts";

await runBuildStep(async () => {
  const pages = readPageList(outDir).filter(({ searched }) => searched);
  await writeIndex(outDir, pages, readSearchWords);
  removeSearchWords(outDir);
  removePageList(outDir);
});
