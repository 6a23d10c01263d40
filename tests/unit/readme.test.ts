import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const dependencyTable = readFileSync(".github/dependencies.md", "utf8");
const documents = ["README.md", ...globSync(".github/**/*.md")];
const { scripts, ...groups } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "scripts" | "dependencies" | "devDependencies" | "optionalDependencies",
  Record<string, string>
>;
const dependencies = Object.keys({ ...groups.dependencies, ...groups.devDependencies, ...groups.optionalDependencies });
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Package> };

interface Package {
  license?: string;
  optionalDependencies?: Record<string, string>;
}

/** The lines of the table of dependencies. */
const rows = [...dependencyTable.matchAll(/^\| (`[^|]+) \|[^|]+\|([^|]+)\|[^|]+\|([^|]+)\|$/gm)]
  .map(([, names = "", licences = "", why = ""]) => ({
    names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    licences: licences.trim().split(", "),
    why: why.trim(),
  }))
  .filter(({ names }) => names.some((name) => dependencies.includes(name)));

test.each(documents)("every command that %s names exists", (document) => {
  const named = [...readFileSync(document, "utf8").matchAll(/\bnpm (?:run ([\w:-]+)|(start|test|stop|restart)\b)/g)];
  const commands = named.map(([, script, short]) => script ?? short ?? "");
  if (document === "README.md") expect(commands).toEqual(expect.arrayContaining(["start", "test"]));
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

test("the README opens with the two commands", () => {
  const opening = readme.split("\n").slice(0, 30).join("\n");
  expect(opening).toContain("npm start");
  expect(opening).toContain("npm test");
});

test.each(documents)("every file that %s links to or shows is there", (document) => {
  const text = readFileSync(document, "utf8");
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|href)="([^"#]+)"/g)].map(([, a, b]) => a ?? b ?? "");
  const files = links.filter((link) => !/^(https?|mailto):/.test(link)).map((link) => join(dirname(document), link));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test("the README is short, and so is every decision", () => {
  const limits = documents.map((file) => [
    file,
    file === "README.md" ? 120 : file.includes("decisions/") ? 40 : Infinity,
  ]);
  const long = limits.filter(([file, limit]) => readFileSync(String(file), "utf8").split("\n").length > Number(limit));
  expect(long).toEqual([]);
});

test("the table says of every dependency, and of nothing else, why it is there", () => {
  expect(rows.flatMap(({ names }) => names).sort()).toEqual(dependencies.sort());
  expect(rows.filter(({ why }) => !why)).toEqual([]);
});

test("the table names the licences that the packages have, and their programs of each system", () => {
  const wrong = rows.flatMap(({ names, licences }) => {
    const real = [...new Set(names.flatMap(licencesOf))].sort();
    return licences.toSorted().join() === real.join() ? [] : [`${names.join(", ")}: ${real.join(", ")}`];
  });
  expect(wrong).toEqual([]);
});

/** Programs are packages of their own, which the one that needs them lists as optional; sharp's has another licence. */
function licencesOf(name: string): string[] {
  const { license, optionalDependencies = {} } = packages[`node_modules/${name}`] ?? {};
  const programs = Object.keys(optionalDependencies).filter((program) => !dependencies.includes(program));
  const all = programs.map((program) => packages[`node_modules/${program}`]?.license);
  return [license, ...all].flatMap((words) => words?.split(" AND ") ?? "none");
}
