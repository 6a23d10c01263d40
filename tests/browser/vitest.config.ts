import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: "../../node_modules/.vite/browser",
  test: {
    name: "browser",
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    globalSetup: "support/start.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Pages keep the processor busy by themselves: more at once only makes each slower.
    maxWorkers: 2,
    maxConcurrency: 2,
    expect: { poll: { timeout: 10_000 } },
  },
});
