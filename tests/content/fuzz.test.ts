import { dirname } from "node:path";
import { expect, test } from "vitest";
import { checkSite, isError, type Problem } from "../../src/check/index.ts";
import type { Site } from "../../src/check/site.ts";
import { about, article, program, readText, whole } from "./damage.ts";
import { bytesOf, damages, survivable } from "./damages.ts";
import { withFile } from "./with-file.ts";

const files = [...whole.files].filter((file) => /\.(mdx|yaml|svg)$/.test(file));

test.for(files)("%s damaged in every way is told by name, or harmless", { timeout: 60_000 }, async (file) => {
  const site = around(file);
  const before = new Set(checkSite(site).map(told));
  const text = await readText(file);
  const wrong: string[] = [];
  for (const [name, damage] of Object.entries(damages)) {
    const after = damage(text);
    if (after === text) continue;
    const problems = checkSite(await withFile(site, file, bytesOf(after))).filter(stopsOrWould);
    const fresh = problems.filter((problem) => !before.has(told(problem)));
    if (fresh.length === 0 && file.endsWith(".mdx") && !survivable.includes(name)) wrong.push(`${name}: not told`);
    if (fresh.length > 0 && !fresh.some((problem) => names(problem, file)))
      wrong.push(`${name}: told without its name`);
  }
  expect(wrong).toEqual([]);
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

/** Of a draft, which nobody sees, mistakes are notes. */
const stopsOrWould = (problem: Problem) => isError(problem) || problem.message.endsWith("(draft)");

const told = ({ file, message, found }: Problem) => JSON.stringify([file, message, found]);

/** A problem may stand in a page that needs the file: then it says which file lacks something. */
const names = (problem: Problem, file: string) =>
  problem.file === file || problem.message.includes(file.split("/").slice(1).join("/"));
