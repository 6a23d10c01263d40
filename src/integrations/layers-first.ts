import type { AstroIntegration } from "astro";

/**
 * The order of the cascade's layers must stand before the first of them, whatever a page imports first: a bundle puts
 * the styles of most components before the shared ones.
 */
export default function layersFirst(): AstroIntegration {
  return {
    name: "layers-first",
    hooks: {
      "astro:config:setup": ({ injectScript }) => injectScript("page-ssr", 'import "/src/styles/layers.css";'),
    },
  };
}
