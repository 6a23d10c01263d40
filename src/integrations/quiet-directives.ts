import type { Plugin } from "vite";

/** Every MDX module begins with a directive that means nothing here; its warning would hide real ones. */
export function quietDirectives(): Plugin {
  return {
    name: "quiet-directives",
    onLog: (_level, { code }) => (code === "MODULE_LEVEL_DIRECTIVE" ? false : undefined),
  };
}
