import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { checkSite, formatProblems, isError, type Problem } from "../../src/check/index.ts";
import { readSite } from "../../src/check/read-site.ts";
import type { Site } from "../../src/check/site.ts";
import { fixtureContent } from "../support/fixture-site.ts";
import { withFile } from "./with-file.ts";

/** What happens to a file: it gets this text or these bytes, its text is changed, or (null) it goes away. */
export type Damage = string | Uint8Array | null | ((text: string) => string);

/** What the check says about the content after something happened to some of its files. */
export interface Damaged {
  site: Site;
  /** What stops publishing. */
  problems: Problem[];
  /** What does not. */
  warnings: Problem[];
  /** The only problem; fails when there are more or none. */
  only: Problem;
  /** Line of a file that contains the words, counted from 1. */
  line: (file: string, words: string) => number;
}

/** The content that these tests damage, as copies in memory. Its folder bears the name that files have in reports. */
export const contentDir = fixtureContent;

/** What stands in a file of it. @param file its name in reports: `content/pages/about.mdx` */
export const readText = (file: string): Promise<string> => readFile(join(contentDir, "..", file), "utf8");

/** All of it, undamaged; read once for all files of this suite, which share their modules. */
export const whole = await readSite(contentDir);

/**
 * Checks the content with some of its files damaged. The files themselves stay as they are.
 * @param damages by name of the file: `content/pages/about.mdx`
 */
export async function damage(damages: Record<string, Damage>): Promise<Damaged> {
  let site = whole;
  const texts = new Map<string, string>();
  for (const [file, what] of Object.entries(damages)) {
    const after = typeof what === "function" ? what(await readText(file)) : what;
    if (typeof after === "string") texts.set(file, after);
    const bytes = typeof after === "string" ? new TextEncoder().encode(after) : (after ?? undefined);
    site = await withFile(site, file, bytes);
  }
  const all = checkSite(site);
  const problems = all.filter(isError);
  return {
    site,
    problems,
    warnings: all.filter((problem) => !isError(problem)),
    get only() {
      const [problem] = problems;
      expect(formatProblems(problems)).toMatch(/\n\n1 problem in 1 file/);
      if (!problem) throw new Error("there is no problem");
      return problem;
    },
    line: (file, words) => (texts.get(file) ?? "").split("\n").findIndex((line) => line.includes(words)) + 1,
  };
}

/** Replaces words of a file; fails when they are not there, so that no test passes for that reason. */
export const swap = (old: string | RegExp, fresh: string) => (text: string) => {
  expect(text).toMatch(old);
  return text.replace(old, fresh);
};

/** Puts more text at the end of a page. */
export const append = (more: string) => (text: string) => `${text.trimEnd()}\n\n${more}\n`;

/** The words themselves, or words that match. */
export const like = (words: string | RegExp): string =>
  words instanceof RegExp ? (expect.stringMatching(words) as string) : words;

export const article = "content/articles/how-intensive-outpatient-program-works/index.mdx";
export const program = "content/programs/weekly-schedule.mdx";
export const about = "content/pages/about.mdx";
