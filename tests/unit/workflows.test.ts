import { readdirSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { steps as checks } from "../../scripts/test/steps.ts";

/** The parts of a workflow that matter here (https://docs.github.com/actions/reference/workflows-and-actions). */
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}
interface Job {
  name?: string;
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string> }[];
}

const folder = ".github/workflows";

/** What a job may do beside reading. */
const more: Record<string, object> = {
  deploy: { pages: "write", "id-token": "write" },
  links: { contents: "read", issues: "write" },
  // It moves the tag of what is online, and tells in an issue what is held back.
  tell: { contents: "write", issues: "write" },
};
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const read = (file: string) => parse(readFileSync(join(folder, file), "utf8")) as Workflow;

describe.each(readdirSync(folder))("%s", (file) => {
  const { permissions, jobs } = read(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("binds every action to one commit, and says which version that is", () => {
    const lines = readFileSync(join(folder, file), "utf8").match(/^.*\buses:.*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("may only read, but for the jobs that publish and that tell in issues, and leaves no key behind", () => {
    expect(permissions).toEqual({ contents: "read" });
    for (const [name, job] of Object.entries(jobs)) expect(job.permissions ?? {}, name).toEqual(more[name] ?? {});
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(step.with).toMatchObject({ "persist-credentials": false });
  });

  test("runs commands that there are, for a limited time", () => {
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(40);
    for (const { run } of steps) {
      if (run === undefined) continue;
      const [, script = "test", words = ""] = /^npm (?:run ([\w:-]+)|test)(?: -- ([\w ]+))?$/.exec(run) ?? [];
      expect(scripts, run).toHaveProperty(script);
      const known = checks.map(({ name }) => name);
      expect(words.split(" ").filter((word) => word && !known.includes(word))).toEqual([]);
    }
  });

  test("no text that somebody else wrote becomes part of a command", () => {
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });
});

test("drafts are shown by previews alone, and a preview is never published", () => {
  const previews = readdirSync(folder).flatMap((file) =>
    Object.entries(read(file).jobs).filter(([, { steps }]) => steps.some(({ env }) => env?.PREVIEW)),
  );
  expect(previews.map(([name]) => name)).toEqual(["preview"]);
  expect(read("publish.yml").on).toHaveProperty("schedule");
});

test("what a change has to pass before it is published is a check that there is", () => {
  const { rules } = JSON.parse(readFileSync(".github/rulesets/main.json", "utf8")) as {
    rules: { type: string; parameters?: { required_status_checks?: { context: string }[] } }[];
  };
  const required = rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []);
  const jobs = Object.values(read("check.yml").jobs).map(({ name }) => name);
  expect(jobs).toEqual(expect.arrayContaining(required.map(({ context }) => context)));
  expect(required).not.toEqual([]);
  expect(rules.map(({ type }) => type)).toContain("pull_request");
});

test("newer packages and actions are proposed each week, small steps together, and no other Node by the way", () => {
  const { updates } = parse(readFileSync(".github/dependabot.yml", "utf8")) as {
    updates: Record<string, unknown>[];
  };
  const weekly = { directory: "/", schedule: { interval: "weekly" } };
  expect(updates).toMatchObject([
    { "package-ecosystem": "npm", ...weekly, groups: { packages: { "update-types": ["minor", "patch"] } } },
    { "package-ecosystem": "github-actions", ...weekly, groups: { actions: { patterns: ["*"] } } },
  ]);
  const held = (updates[0]?.ignore as { "dependency-name": string }[]).map((entry) => entry["dependency-name"]);
  const isHeld = (name: string) => held.some((pattern) => matchesGlob(name, pattern));
  const named = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
  const all = Object.keys({ ...named.dependencies, ...named.devDependencies, ...named.optionalDependencies });
  expect(all.filter(isHeld).sort()).toEqual(["@types/node", ...Object.keys(named.optionalDependencies ?? {})].sort());
});
