import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkSite, isError } from "../../scripts/check/index.ts";
import { readSite } from "../../scripts/check/read-site.ts";
import { contentsOf, emptyFolder } from "../unit/support/folder.ts";
import { run } from "../unit/support/run.ts";
import { about, article, program } from "./damage.ts";
import { bytesOf, damages, survivable } from "./damages.ts";
import { withFile } from "./with-file.ts";

const whole = await readSite("content");

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

const build = (content: string, out: string) =>
  run(["scripts/build.ts"], { ...process.env, CONTENT_DIR: content, OUT_DIR: out, NODE_ENV: "production" }).ended;
