import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import type { Plugin } from "vite";
import { contentDir } from "../content/directories.ts";

/** Makes Vite's plugins take a file for MDX; the name of the file stands before it. */
const AS_MDX = "?.mdx";

/**
 * Pages in `.md` files are rendered as those in `.mdx` are, with components and pictures: Astro's own renderer of Markdown
 * knows no components.
 */
export function markdownAsMdx(): Plugin {
  return {
    name: "markdown-as-mdx",
    enforce: "pre",
    resolveId: {
      order: "pre",
      filter: { id: /\.md$/ },
      handler: (id) => (id.startsWith(contentDir + sep) ? id + AS_MDX : undefined),
    },
    load: {
      order: "pre",
      filter: { id: /\.md\?\.mdx$/ },
      handler: (id) => readFile(id.slice(0, -AS_MDX.length), "utf8"),
    },
  };
}
