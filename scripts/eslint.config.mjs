import { fileURLToPath } from "node:url";
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Rules for code and templates. Layout is Prettier's, types are `astro check`'s. */
export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/", "public/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL("..", import.meta.url)) },
    },
    rules: {
      eqeqeq: "error",
      "no-constant-binary-expression": "error",
      "no-control-regex": "error",
      "no-empty": "error",
      "no-fallthrough": "error",
      "no-irregular-whitespace": "error",
      "no-useless-escape": "error",
      // A number in a text is as safe as a string.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => void run()` and `() => (x = y)` say what they do.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // `async` without `await` turns what is thrown into a rejection, which is what callers expect.
      "@typescript-eslint/require-await": "off",
    },
  },
  astro.configs.recommended,
  astro.configs["jsx-a11y-strict"],
  // A TypeScript file cannot see the types of the templates that it imports.
  { files: ["src/components/mdx/index.ts"], rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  // Templates have no types that ESLint can see; `astro check` covers them.
  { files: ["**/*.astro", "**/*.astro/*.ts", "**/*.astro/*.js"], ...tseslint.configs.disableTypeChecked },
  // Plain JavaScript is configuration only.
  { files: ["**/*.{js,mjs}"], ...tseslint.configs.disableTypeChecked },
);
