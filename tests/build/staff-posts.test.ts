import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureContent } from "../support/fixture-site.ts";
import { passGate } from "../support/publishing-gate.ts";
import { run } from "../support/run.ts";
import { writeStaffPosts } from "../support/write-staff-posts.ts";

/** A fixed place, because Astro keeps one cache for each content folder. */
const workshop = ".cache/staff-posts";
const content = join(workshop, "content");
const program = "family-and-support";

test("a small clinic with one program, some news and two unfinished drafts is published as the check says", async () => {
  await rm(workshop, { recursive: true, force: true });
  await cp(fixtureContent, content, { recursive: true });
  await makeSmall();
  writeStaffPosts(3, content);
  await writeFile(join(content, "articles/staff-draft.mdx"), "---\ntitle: Later\ndraft: true\n\n<Callout {");
  await writeFile(join(content, "pages/later.mdx"), "---\ndraft: true\ntitle: [\n---\n\n<Callout {");
  const { out, err, code } = await passGate(content, join(workshop, "dist"));
  expect(code, out + err).toBe(0);
  expect(out).toContain("0 failed");
  const post = await readFile(join(workshop, "dist/blog/staff-post-1/index.html"), "utf8");
  expect(post).toContain("By Juniper House editorial team");
});

test("a preview shows a draft from which a page can be made, and says which it leaves out", async () => {
  await cp(join(content, "articles/staff-post-1"), join(content, "articles/ready"), { recursive: true });
  await edit("articles/ready/index.mdx", /^title: '/m, "draft: true\ntitle: 'Ready: ");
  const { PATH } = process.env;
  const env = { PATH, CONTENT_DIR: content, OUT_DIR: join(workshop, "preview"), PREVIEW: "1" };
  const { out, err, code } = await run(["scripts/build.ts"], env).ended;
  expect(code, err).toBe(0);
  expect(out).toContain("articles/staff-draft.mdx is left out");
  expect(out).not.toContain("articles/ready/");
  expect(await readFile(join(workshop, "preview/blog/ready/index.html"), "utf8")).toContain("Draft</mark>");
});

/** Takes away every article and all programs but one, with what names them. */
async function makeSmall(): Promise<void> {
  for (const gone of [
    "articles",
    "es/articles",
    "programs/individual-therapy.mdx",
    "programs/weekly-schedule.mdx",
    "redirects.yaml",
  ])
    await rm(join(content, gone), { recursive: true });
  for (const file of ["week.yaml", "es/week.yaml"])
    await edit(file, /program: weekly-schedule/g, `program: ${program}`);
  await edit("glossary.yaml", /\n +more: \/blog\/.*/g, "");
  for (const file of ["words.yaml", "es/words.yaml"]) await edit(file, /^ +(href|link): .*\/blog\/.*\n/gm, "");
  await edit("es/pages/home.mdx", /\[([^\]]*)\]\(\/es\/blog\/[^)]*\)/g, "$1");
  await edit(`programs/${program}.mdx`, /^(related|topics|nextReview): .*\n|^Read \[.*\n/gm, "");
}

async function edit(file: string, from: RegExp, to: string): Promise<void> {
  await writeFile(join(content, file), (await readFile(join(content, file), "utf8")).replace(from, to));
}
