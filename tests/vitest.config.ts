import { defineConfig } from "vitest/config";
import { fixtureContent, fixtureOutput } from "./support/fixture-site.ts";

/** The site of the tests, in the place of the one that staff write. */
const fixture = { CONTENT_DIR: fixtureContent, OUT_DIR: fixtureOutput };

/** The rules of the assessment over every combination of answers: apart, since counting what they run is slow. */
const proofs = ["tests/unit/fit/*{combination,mutations}.test.ts"];

/** Those that load code anew, or change what other files of tests see: each has modules of its own. */
const alone = ["editor/parser", "publication", "import/write/commit", "text", "search/components"].map(
  (name) => `tests/unit/${name}.test.ts`,
);

/**
 * Suites by what they need: `unit` and `content` nothing, `build` builds and processes, `built`, `browser` and
 * `engines` the finished site of the tests, `rules` and `real` the finished site of `content/`.
 */
export default defineConfig({
  test: {
    // One core is left idle otherwise, which is half of a small machine.
    maxWorkers: "100%",
    coverage: {
      include: ["src/**/*.ts"],
      reporter: ["text-summary"],
      reportsDirectory: ".cache/coverage",
    },
    projects: [
      unit("unit", { exclude: [...proofs, ...alone] }),
      unit("unit-alone", { include: alone, isolate: true }),
      unit("proofs", { include: proofs }),
      suite("content", ["tests/content"], 240_000, { isolate: false }),
      suite("build", ["tests/build"], 600_000),
      suite("built", ["tests/built", "tests/rules"], 120_000, { isolate: false }),
      suite("rules", ["tests/rules"], 120_000, { isolate: false, env: {} }),
      suite("real", ["tests/real"], 120_000, { isolate: false, env: {} }),
      browser(),
      engine("Firefox"),
      engine("WebKit"),
    ],
  },
});

/** @param files which of the unit tests */
function unit(name: string, files: { include?: string[]; exclude?: string[]; isolate?: boolean }) {
  const { resolve, test } = suite(name, ["tests/unit"], 120_000, { isolate: false });
  return { resolve, test: { ...test, ...files } };
}

interface Options {
  /** What the tests find in their environment. */
  env?: Record<string, string>;
  /** Whether each file has modules of its own; files that only look at a site, or damage copies of it, share what they read. */
  isolate?: boolean;
}

/**
 * @param folders where the suite's tests lie
 * @param limit milliseconds that a test may take: many times of what it needs on an idle machine
 */
function suite(name: string, folders: string[], limit: number, { env = fixture, isolate = true }: Options = {}) {
  return {
    resolve: { tsconfigPaths: true },
    test: {
      name,
      env,
      isolate,
      include: folders.map((folder) => `${folder}/**/*.test.ts`),
      globalSetup: env === fixture ? ["tests/support/global-setup.ts"] : [],
      testTimeout: limit,
      hookTimeout: limit,
      expect: { poll: { timeout: 30_000 } },
    },
  };
}

function browser() {
  const { resolve, test } = suite("browser", ["tests/browser"], 180_000, { isolate: false });
  return {
    resolve,
    test: {
      ...test,
      globalSetup: [...test.globalSetup, "tests/support/browser/start.ts"],
      // Pages keep the processor busy by themselves: more at once only makes each slower.
      maxWorkers: 2,
      maxConcurrency: 1,
    },
  };
}

/**
 * The same journeys in one more browser; both at once take both cores. On a busy machine WebKit's driver at times loses
 * a key or stands still for many seconds: a journey may be begun anew. What is broken fails each time.
 */
function engine(engine: "Firefox" | "WebKit") {
  const { resolve, test } = suite("engines", ["tests/engines"], 120_000);
  return {
    resolve,
    test: { ...test, name: `engines-${engine}`, provide: { engine }, retry: 2, expect: { poll: { timeout: 20_000 } } },
  };
}
