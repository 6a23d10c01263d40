import type { Plugin } from "vite";
import { blankComments } from "../content/mdx-source.ts";

/** Leaves comments `<!-- so -->` out of pages, as HTML does; MDX would refuse them. */
export function htmlComments(): Plugin {
  return {
    name: "html-comments",
    // Before the plugin of MDX, which stands further down in the list of those that run first.
    enforce: "pre",
    transform: { filter: { id: /\.mdx$/ }, handler: (code) => ({ code: blankComments(code), map: null }) },
  };
}
