import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkSite, isError, type Problem } from "../../scripts/check/index.ts";
import { readSite } from "../../scripts/check/read-site.ts";
import type { Site } from "../../scripts/check/site.ts";
import { contentsOf, emptyFolder } from "../unit/support/folder.ts";
import { run } from "../unit/support/run.ts";
import { about, article, program } from "./damage.ts";
import { damages } from "./damages.ts";
import { withFile } from "./with-file.ts";

/** What a page may survive: ugly, and safe. Every other damage must be told. */
const survivable = [
  "Windows line ends",
  "the first half",
  "the file twice",
  "only fields",
  "quotations in quotations",
  "brackets in brackets",
  "stars without end",
  "a paragraph without end",
];

const whole = await readSite("content");
const files = [...whole.files].filter((file) => /\.(mdx|yaml|svg)$/.test(file));

test.for(files)("%s damaged in every way is told by name, or harmless", { timeout: 60_000 }, async (file) => {
  const site = around(file);
  const before = new Set(checkSite(site).map(told));
  const text = await readFile(file, "utf8");
  const wrong: string[] = [];
  for (const [name, damage] of Object.entries(damages)) {
    const after = damage(text);
    if (after === text) continue;
    const problems = checkSite(await withFile(site, file, bytesOf(after))).filter(isError);
    const fresh = problems.filter((problem) => !before.has(told(problem)));
    if (fresh.length === 0 && file.endsWith(".mdx") && !survivable.includes(name)) wrong.push(`${name}: not told`);
    if (fresh.length > 0 && !fresh.some((problem) => names(problem, file))) wrong.push(`${name}: told without its name`);
  }
  expect(wrong).toEqual([]);
});

test("what the check lets pass, the build makes pages from", { timeout: 300_000 }, async () => {
  const content = join(await emptyFolder(), "content");
  await cp("content", content, { recursive: true });
  const text = await readFile(article, "utf8");
  const picture = await readFile(join(dirname(article), "path.svg"));
  for (const [index, name] of survivable.entries()) {
    const after = damages[name]?.(text) ?? "";
    const site = await withFile(whole, article, bytesOf(after));
    if (checkSite(site).some(isError)) continue;
    const folder = join(content, "articles", `damaged-${index}`);
    await mkdir(folder);
    await writeFile(join(folder, "index.mdx"), after);
    await writeFile(join(folder, "path.svg"), picture);
  }
  const out = join(await emptyFolder(), "dist");
  const { code, err } = await build(content, out);
  expect(err).toBe("");
  expect(code).toBe(0);
  const page = await readFile(join(out, "blog/damaged-4/index.html"), "utf8");
  expect(page).toContain("</html>");
});

test("what it does not let pass stops the build without a trace of the program, and the site stays", async () => {
  const content = join(await emptyFolder(), "content");
  await cp("content", content, { recursive: true });
  const wrong = [
    [about, "a zip file's bytes"],
    [article, "a script"],
    [program, "anchors that multiply"],
    ["content/site.yaml", "nothing left"],
    ["content/topics.yaml", "signs of a merge"],
  ] as const;
  for (const [file, name] of wrong)
    await writeFile(join(content, "..", file), damages[name]?.(await readFile(file, "utf8")) ?? "");
  const out = await emptyFolder();
  await writeFile(join(out, "index.html"), "the site of yesterday");
  const before = await contentsOf(out);
  const { code, err } = await build(content, out);
  expect(code).toBe(1);
  for (const [file] of wrong) expect(err).toContain(file);
  expect(err).not.toMatch(/^\s+at /m);
  expect(await contentsOf(out)).toEqual(before);
});

/** The site with those pages only that could suffer with a file: all others would say the same each time. */
function around(file: string): Site {
  const beside = whole.pages.filter((page) => dirname(page.file) === dirname(file));
  const pages = file.endsWith(".mdx")
    ? beside.filter((page) => page.file === file)
    : file.endsWith(".yaml")
      ? whole.pages.filter((page) => [about, article, program].includes(page.file))
      : beside;
  return { ...whole, pages };
}

const told = ({ file, message, found }: Problem) => JSON.stringify([file, message, found]);

/** A problem may stand in a page that needs the file: then it says which file lacks something. */
const names = (problem: Problem, file: string) =>
  problem.file === file || problem.message.includes(file.split("/").slice(1).join("/"));

const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? new TextEncoder().encode(text) : text);

const build = (content: string, out: string) =>
  run(["scripts/build.ts"], { ...process.env, CONTENT_DIR: content, OUT_DIR: out, NODE_ENV: "production" }).ended;
