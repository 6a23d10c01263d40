import type { Plugin } from "vite";
import { leanPrerender } from "./lean-prerender.ts";
import { markdownAsMdx } from "./markdown-as-mdx.ts";
import { oneSearchScript } from "./one-search-script.ts";
import { palette } from "./palette.ts";
import { plainHtml } from "./plain-html.ts";
import { plainImports } from "./plain-imports.ts";
import { quietDirectives } from "./quiet-directives.ts";
import { worksheetSheet } from "./worksheet-styles.ts";

/** What the build of the site adds to Vite. */
export const vitePlugins: Plugin[] = [
  markdownAsMdx(),
  plainHtml(),
  quietDirectives(),
  plainImports(),
  oneSearchScript(),
  leanPrerender(),
  palette(),
  worksheetSheet(),
];
