/** One of the checks of `npm test`. */
export interface Step {
  name: string;
  title: string;
  command: string[];
  /** A command that must have run first, however the step is called; of several steps with the same one the first runs it. */
  before?: string[];
  /** Steps of one group run at the same time: each of them keeps one core busy. */
  group?: string;
  /** After so many minutes it is ended and counts as failed: many times of what it needs on an idle machine. */
  minutes: number;
  /** Where the command writes what each of its tests did; without it the step counts as one test. */
  report?: string;
  /** Only when it is named: it runs the others anew, in a copy of the project. */
  onlyNamed?: true;
  /** The step without whose success this one would say nothing. */
  needs?: string;
}

/** Suites of tests/vitest.config.ts by the step that runs them, where it is not one of the same name. */
const PROJECTS: Record<string, string> = { unit: "unit*", engines: "engines-*" };

// Types of the collections, which Astro writes; a fresh clone has none.
const sync = tool("astro", "sync");

/**
 * All checks, quick ones first, so that a slip is told soon. Only `check`, `site`, `rules` and `real` read `content/`,
 * and no words that pass the first of them fail the others.
 */
export const steps: Step[] = [
  {
    name: "lint",
    title: "Lint (ESLint)",
    group: "code",
    minutes: 20,
    before: sync,
    command: tool("eslint", "--config", "scripts/eslint.config.mjs", "--max-warnings", "0", "."),
  },
  {
    name: "types",
    title: "Types (astro check)",
    group: "code",
    minutes: 20,
    before: sync,
    command: tool("astro", "check", "--noSync"),
  },
  {
    name: "format",
    title: "Format (Prettier)",
    group: "code",
    minutes: 10,
    command: tool("prettier", "--check", "."),
  },
  { name: "check", title: "Content check", minutes: 10, command: ["node", "scripts/check.ts"] },
  { name: "site", title: "Build of the site", minutes: 20, command: ["node", "scripts/build.ts"] },
  { ...vitest("rules", "Rules for finished pages", 20), needs: "site" },
  { ...vitest("real", "Advice on the site", 20), needs: "site" },
  vitest("unit", "Unit tests", 20),
  vitest("proofs", "Rules of the assessment, proven", 20),
  vitest("content", "Tests of the content check", 20),
  {
    name: "fixture",
    title: "Build of the tests' own site",
    minutes: 20,
    command: ["node", "tests/support/build-fixture-site.ts"],
  },
  { ...vitest("build", "Tests of builds and processes", 30), needs: "fixture" },
  { ...vitest("built", "Tests of finished pages", 20), needs: "fixture" },
  { ...vitest("browser", "Tests in the browser", 60), needs: "fixture" },
  { ...vitest("engines", "Journeys in Firefox and WebKit", 20), needs: "fixture" },
  {
    ...vitest("unit", "How much of the code the unit tests run", 20, "--coverage"),
    name: "coverage",
    onlyNamed: true,
  },
  {
    name: "renamed",
    title: "All of it after every title, label and topic of content/ was renamed",
    minutes: 90,
    command: ["node", "tests/support/test-renamed.ts"],
    onlyNamed: true,
  },
];

function tool(name: string, ...parameters: string[]): string[] {
  return [`node_modules/.bin/${name}`, ...parameters];
}

/** @param name also the suite's in tests/vitest.config.ts, if {@link PROJECTS} names no other */
function vitest(name: string, title: string, minutes: number, ...options: string[]): Step {
  const report = `.cache/test-${name}.json`;
  const project = PROJECTS[name] ?? name;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = tool("vitest", "run", "--config", "tests/vitest.config.ts", "--project", project, ...reporters);
  return { name, title, minutes, command: [...command, ...options], report };
}
