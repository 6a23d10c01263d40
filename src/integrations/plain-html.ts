import type { Plugin } from "vite";
import { fileToMdx } from "../content/plain-html.ts";

/** Comments and plain HTML in pages, as the check reads them; MDX would refuse them. */
export function plainHtml(): Plugin {
  return {
    name: "plain-html",
    // Before the plugin of MDX, which stands further down in the list of those that run first.
    enforce: "pre",
    transform: { filter: { id: /\.mdx$/ }, handler: (code) => ({ code: fileToMdx(code), map: null }) },
  };
}
