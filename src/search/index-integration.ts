import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

/**
 * Builds the search index from the finished pages, into `/pagefind/`. Only pages with `data-pagefind-body`
 * take part. Any error stops the build: a site whose search finds nothing must not go live.
 */
export default function searchIndex(): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ excludeSelectors: ["[data-search-ignore]"] });
        if (!index) throw searchError(errors);
        const indexed = await index.addDirectory({ path: fileURLToPath(dir) });
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL("pagefind/", dir)) });
        await close();
        const problems = [...indexed.errors, ...written.errors];
        if (problems.length > 0 || indexed.page_count === 0) throw searchError(problems);
        logger.info(`${indexed.page_count} pages can be searched`);
      },
    },
  };
}

function searchError(errors: readonly string[]): Error {
  return new Error(`The search index could not be built: ${errors.join("; ") || "no page was found to index"}`);
}
