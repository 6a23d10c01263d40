import type { Plugin } from "vite";

/** Each MDX file would become three small scripts, whose writing and loading is a fifth of a large build. */
const textsTogether = { name: "texts", test: /\.mdx/, maxSize: 2_000_000 };

/**
 * What texts show pictures with comes first, in a piece of its own: a large site has texts in several pieces, and pieces that
 * need each other run before what they need is there.
 */
const picturesFirst = { name: "pictures", test: /astro:assets|astro[\\/]dist[\\/]assets[\\/]/, priority: 1 };

/** This bundle makes the pages and is thrown away: what could be left out of it is not worth the memory to find. */
export function leanPrerender(): Plugin {
  return {
    name: "lean-prerender",
    config: () => ({
      environments: {
        prerender: {
          build: {
            rolldownOptions: {
              treeshake: false,
              output: { codeSplitting: { groups: [picturesFirst, textsTogether] } },
            },
          },
        },
      },
    }),
  };
}
