import type { Plugin } from "vite";
import { htmlComments } from "./html-comments.ts";
import { leanPrerender } from "./lean-prerender.ts";
import { palette } from "./palette.ts";
import { plainImports } from "./plain-imports.ts";
import { quietDirectives } from "./quiet-directives.ts";
import { worksheetSheet } from "./worksheet-styles.ts";

/** What the build of the site adds to Vite. */
export const vitePlugins: Plugin[] = [
  htmlComments(),
  quietDirectives(),
  plainImports(),
  leanPrerender(),
  palette(),
  worksheetSheet(),
];
