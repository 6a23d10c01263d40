import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { checkContent, formatProblems, isError, type Problem } from "../../scripts/check/index.ts";

/** What happens to a file: it gets this text or these bytes, its text is changed, or (null) it goes away. */
export type Damage = string | Uint8Array | null | ((text: string) => string);

/** What the check says about the real content after something happened to some of its files. */
export interface Damaged {
  /** What stops publishing. */
  problems: Problem[];
  /** What does not. */
  warnings: Problem[];
  /** The only problem; fails when there are more or none. */
  only: Problem;
  /** Line of a file that contains the words, counted from 1. */
  line: (file: string, words: string) => number;
}

/**
 * Copies the real content, damages it and checks it.
 * @param damages by name of the file: `content/pages/about.mdx`
 */
export async function damage(damages: Record<string, Damage>): Promise<Damaged> {
  const root = await mkdtemp(join(tmpdir(), "content-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp("content", join(root, "content"), { recursive: true });
  const texts = new Map<string, string>();
  for (const [file, what] of Object.entries(damages)) {
    const path = join(root, file);
    if (what === null) {
      await rm(path);
      continue;
    }
    const after = typeof what === "function" ? what(await readFile(path, "utf8")) : what;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, after);
    if (typeof after === "string") texts.set(file, after);
  }
  const all = await checkContent(join(root, "content"));
  const problems = all.filter(isError);
  return {
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
export const like = (words: string | RegExp): string => (words instanceof RegExp ? (expect.stringMatching(words) as string) : words);

export const article = "content/articles/how-intensive-outpatient-program-works/index.mdx";
export const program = "content/programs/group-therapy.mdx";
export const about = "content/pages/about.mdx";
