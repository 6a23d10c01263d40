import type { Plugin } from "vite";

/** What its page, its window and marked words share, as one file: Rolldown makes four, each a request of its own. */
const shared = { name: "site-search", test: /[\\/]search[\\/]/, minShareCount: 2 };

/** Keeps the scripts of the search few. */
export function oneSearchScript(): Plugin {
  return {
    name: "one-search-script",
    config: () => ({
      environments: {
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } } },
      },
    }),
  };
}
