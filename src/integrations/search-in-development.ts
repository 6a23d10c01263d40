import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import sirv from "sirv";

/** In development pages change without an index: the search answers from the last build. */
export default function searchInDevelopment(): AstroIntegration {
  let finished: URL;
  return {
    name: "search-in-development",
    hooks: {
      "astro:config:done": ({ config }) => {
        finished = config.outDir;
      },
      "astro:server:setup": ({ server, logger }) => {
        server.middlewares.use("/pagefind", sirv(fileURLToPath(new URL("pagefind/", finished)), { dev: true }));
        logger.info("The search finds the pages of the last `npm run build`, not what you change now.");
      },
    },
  };
}
