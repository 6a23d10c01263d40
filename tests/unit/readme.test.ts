import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "scripts" | "dependencies" | "devDependencies",
  Record<string, string>
>;

test("every command that the README names exists", () => {
  const named = [...readme.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test|stop|restart)\b)/g)];
  const commands = named.map(([, script, short]) => script ?? short ?? "");
  expect(commands).toEqual(expect.arrayContaining(["start", "test"]));
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

test("the README opens with the two commands", () => {
  const opening = readme.split("\n").slice(0, 30).join("\n");
  expect(opening).toContain("npm start");
  expect(opening).toContain("npm test");
});

test("every file that the README links to or shows is there", () => {
  const links = [...readme.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|href)="([^"#]+)"/g)].map(([, a, b]) => a ?? b ?? "");
  expect(links.filter((link) => !/^(https?|mailto):/.test(link) && !existsSync(link))).toEqual([]);
});

test("the README says of every dependency why it is there", () => {
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
