import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { checkContent, isError, type Problem } from "../../../src/check/index.ts";
import { buildDay } from "../../../src/content/publication.ts";
import type { Answers } from "./answers.ts";
import { mendLinks } from "./mend.ts";
import { isNeeded } from "./new-page.ts";
import { YAML_STYLE } from "./local-data.ts";
import { type Begun, questionsForTheClinic } from "./questions.ts";
import { takeOver } from "./take-over.ts";

const GUIDE = "README.md";

/** Staff's list of what only the clinic knows. */
const QUESTIONS = "questions-for-the-clinic.md";

/** Plain colours and a plain mark to begin with, by their path in the content folder. */
const BRAND = [
  ["brand.yaml", "brand/brand.yaml"],
  ["brand/mark.svg", "brand/mark.svg"],
] as const;

/** What was made. */
export interface Made extends Begun {
  /** What has to be written before the site can be published. */
  problems: Problem[];
}

/**
 * Makes the content of a new site.
 * @param from the content folder from which what holds for anyone is taken
 * @param to a folder that is not there
 */
export async function writeSite(from: string, to: string, answers: Answers): Promise<Made> {
  const today = buildDay(answers.timeZone);
  const { files, shortened, local } = takeOver(from, answers, today);
  for (const [path, text] of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), text);
  }
  for (const [path, template] of BRAND) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await copyFile(new URL(template, import.meta.url), join(to, path));
  }
  if (existsSync(join(from, GUIDE))) await copyFile(join(from, GUIDE), join(to, GUIDE));
  await mendLinks(to);
  const drafts = await draftWhatFails(to, files);
  const problems = (await checkContent(to)).filter(isError);
  const made = { shortened, drafts, problems, hasFit: files.has("fit/words.yaml") };
  const old = join(from, QUESTIONS);
  const questions = existsSync(old) ? await readFile(old, "utf8") : "";
  await writeFile(join(to, QUESTIONS), questionsForTheClinic(questions, local, answers, made));
  return made;
}

/** A page that the check would stop becomes a draft, and so do those that link to it. @returns their paths */
async function draftWhatFails(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const drafts: string[] = [];
  for (;;) {
    const failing = (await checkContent(folder)).filter(isError).map(({ file }) => file.replace(/^[^/]*\//, ""));
    const next = [...new Set(failing)].filter(
      (path) => files.has(path) && path.endsWith(".mdx") && !isNeeded(path) && !drafts.includes(path),
    );
    if (next.length === 0) return drafts;
    for (const path of next) await makeDraft(join(folder, path));
    drafts.push(...next);
    await mendLinks(folder);
  }
}

async function makeDraft(file: string): Promise<void> {
  const [, yaml = "", body = ""] = /^---\n([^]*?\n)---\n([^]*)$/.exec(await readFile(file, "utf8")) ?? [];
  const fields = parseDocument(yaml);
  fields.set("draft", true);
  await writeFile(file, `---\n${fields.toString(YAML_STYLE)}---\n${body}`);
}
