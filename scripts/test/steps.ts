/** One of the checks of `npm test`. */
export interface Step {
  name: string;
  title: string;
  command: string[];
  /** A command that must have run first, however the step is called. */
  before?: string[];
  /** After so many minutes it is ended and counts as failed. */
  minutes: number;
  /** Where the command writes what each of its tests did; without it the step counts as one test. */
  report?: string;
  /** The step without whose success this one would say nothing. */
  needs?: string;
}

/** All checks, quick ones first, so that a slip is told soon. */
export const steps: Step[] = [
  { name: "format", title: "Format (Prettier)", minutes: 3, command: tool("prettier", "--check", ".") },
  {
    name: "lint",
    title: "Lint (ESLint)",
    minutes: 5,
    // Rules that know types need those that Astro writes for the collections; a fresh clone has none.
    before: tool("astro", "sync"),
    command: tool("eslint", "--config", "scripts/eslint.config.mjs", "--max-warnings", "0", "."),
  },
  { name: "types", title: "Types (astro check)", minutes: 5, command: tool("astro", "check") },
  { name: "check", title: "Content check", minutes: 2, command: ["node", "scripts/check.ts"] },
  { name: "build", title: "Build", minutes: 5, command: ["node", "scripts/build.ts"] },
  vitest("unit", "Unit tests", 5),
  vitest("content", "Tests of the content rules", 5),
  { ...vitest("built", "Tests of the built site", 5), needs: "build" },
  { ...vitest("browser", "Tests in the browser", 20), needs: "build" },
  { ...vitest("engines", "Journeys in Firefox and WebKit", 5), needs: "build" },
];

function tool(name: string, ...parameters: string[]): string[] {
  return [`node_modules/.bin/${name}`, ...parameters];
}

function vitest(project: string, title: string, minutes: number): Step {
  const report = `.cache/test-${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = tool("vitest", "run", "--config", "tests/vitest.config.ts", "--project", `${project}*`, ...reporters);
  return { name: project, title, minutes, command, report };
}
