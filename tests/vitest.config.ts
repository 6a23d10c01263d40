import { defineConfig } from "vitest/config";

/** Suites by folder: `npm test -- unit` runs one of them. The browser's has a configuration of its own. */
export default defineConfig({
  test: {
    // One core is left idle otherwise, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      suite("unit", 30_000),
      suite("content", 120_000),
      suite("built", 120_000),
      "tests/browser/vitest.config.ts",
      engine("Firefox"),
      engine("WebKit"),
    ],
  },
});

/** @param limit milliseconds that a test may take */
function suite(name: string, limit: number) {
  return {
    resolve: { tsconfigPaths: true },
    test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: limit, hookTimeout: limit },
  };
}

/**
 * The same journeys in one more browser; both at once take both cores. On a busy machine WebKit's driver at times loses
 * a key or stands still for many seconds: a journey may be begun anew. What is broken fails each time.
 */
function engine(engine: "Firefox" | "WebKit") {
  const { resolve, test } = suite("engines", 60_000);
  return {
    resolve,
    test: { ...test, name: `engines-${engine}`, provide: { engine }, retry: 2, expect: { poll: { timeout: 10_000 } } },
  };
}
