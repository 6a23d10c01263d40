import type { Plugin } from "vite";

const isHelper = (id: string) => id.includes("vite/preload-helper");

/**
 * Vite wraps each `import()` in a kilobyte that preloads styles, on every page; ours bring theirs along themselves.
 * What is left of it becomes a part of each script that needs it, instead of a file of its own.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    enforce: "pre",
    config: () => ({ build: { modulePreload: false } }),
    resolveId: (id, importer) => (isHelper(id) && importer ? `${id}?for=${importer}` : undefined),
    load: (id) => (isHelper(id) ? "export const __vitePreload = (load) => load();" : undefined),
  };
}
