import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs, promisify } from "node:util";
import { formatProblems } from "../../src/check/index.ts";
import { languagesOf } from "../../src/content/site-languages.ts";
import { swapDirectories } from "../../src/hosting/swap-directories.ts";
import { type Answers, type Question, questions } from "./site/answers.ts";
import { type Made, writeSite } from "./site/write-site.ts";

/** Where the new content is made, by each run apart: it moves to its place when it is whole. */
const WORKSHOP = resolve(".cache/new-site", String(process.pid));

/**
 * Makes the content of a new clinic's site, after asking what is not among the options.
 * @param contentDir the content folder, from which all that holds for anyone is taken
 * @param words of the command: options, and the folder to write to; without a folder `contentDir` is replaced
 * @returns what was made, and what to do next
 * @throws lines that say what to write instead, and nothing is written
 */
export async function newSite(contentDir: string, words: readonly string[]): Promise<string> {
  const all = questions(languagesOf(contentDir));
  const { given, folder } = readWords(words, all);
  const target = resolve(folder ?? contentDir);
  const isReplaced = target === resolve(contentDir);
  if (isReplaced) await assertCommitted(contentDir);
  else assertEmpty(target);
  const answers = await askAll(all, given, isReplaced ? contentDir : undefined);
  const made = await make(contentDir, target, answers, isReplaced);
  return report(relative("", target) || target, made, isReplaced);
}

function readWords(words: readonly string[], all: readonly Question[]) {
  const options = Object.fromEntries(all.map(({ option }) => [option, { type: "string" } as const]));
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`name one folder, and not ${positionals.join(" ")}`);
    return { given: values as Partial<Record<string, string>>, folder: positionals[0] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new Error(`${reason}. There are ${all.map(({ option }) => `--${option} "…"`).join(", ")}.`);
  }
}

/** @throws unless git could bring back every file of the folder */
async function assertCommitted(folder: string): Promise<void> {
  const git = (...parameters: string[]) =>
    promisify(execFile)("git", parameters, { cwd: folder }).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
  const name = basename(folder);
  const elsewhere = "or name another folder to write to: npm run new -- site ../our-content";
  if (!(await git("ls-files", "--", ".")))
    throw new Error(
      `git keeps no files of ${name}/, so they could not be brought back. Commit them first, ${elsewhere}`,
    );
  const changed = await git("status", "--porcelain", "--untracked-files=all", "--", ".");
  if (changed !== "")
    throw new Error(
      `These files of ${name}/ are not committed, and would be lost:\n${changed ?? ""}\nCommit them first, ${elsewhere}`,
    );
}

function assertEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`The folder ${relative("", folder)} is not empty. Name one that is, or that is not there yet.`);
}

/** Asks, on a terminal, what was not given. Elsewhere what is offered counts. */
async function askAll(
  all: readonly Question[],
  given: Partial<Record<string, string>>,
  replaced: string | undefined,
): Promise<Answers> {
  const answers: Partial<Answers> = {};
  const wrong: string[] = [];
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    for (const { option, ask, offer, read } of all) {
      const offered = offer?.(answers);
      for (let text = given[option]; ; text = undefined) {
        text ??= terminal
          ? (await terminal.question(`${ask}${offered ? ` [${offered}]` : ""}: `)).trim() || offered
          : offered;
        try {
          if (!text) throw new Error(`write it: --${option} "…" (${ask.toLowerCase()})`);
          Object.assign(answers, read(text, answers));
          break;
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          if (terminal) console.log(`  ${reason}`);
          else {
            wrong.push(`--${option}: ${reason}`);
            break;
          }
        }
      }
    }
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
    if (terminal && replaced) {
      const name = relative("", replaced);
      const sure = await terminal.question(
        `Everything in ${name}/ is replaced; git keeps what is there now. Write yes to go on: `,
      );
      if (sure.trim().toLowerCase() !== "yes") throw new Error("Nothing was changed.");
    }
  } finally {
    terminal?.close();
  }
  return answers as Answers;
}

/** Makes the content apart, so that one that is stopped half-way leaves nothing. */
async function make(from: string, target: string, answers: Answers, isReplaced: boolean): Promise<Made> {
  await rm(WORKSHOP, { recursive: true, force: true });
  const staged = resolve(WORKSHOP, basename(target));
  try {
    const made = await writeSite(from, staged, answers);
    if (isReplaced && (await swapDirectories(staged, target))) return made;
    if (isReplaced) await rename(target, resolve(WORKSHOP, "before"));
    else await rm(target, { recursive: true, force: true });
    await mkdir(dirname(target), { recursive: true });
    await move(staged, target);
    return made;
  } finally {
    await rm(WORKSHOP, { recursive: true, force: true });
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    // Another disk: complete beside its place first.
    const { cp } = await import("node:fs/promises");
    await cp(from, `${to}.new`, { recursive: true });
    await rename(`${to}.new`, to);
  }
}

function report(folder: string, { problems, drafts }: Made, isReplaced: boolean): string {
  const run = isReplaced ? "" : `CONTENT_DIR=${folder} `;
  return [
    `The content of the new site is in ${folder}/. What the clinic has to say and to read is listed in ${folder}/questions-for-the-clinic.md.`,
    ...(drafts.length > 0 ? [`Drafts, until somebody mends them: ${drafts.join(", ")}.`] : []),
    problems.length > 0
      ? `Before it can be published, this has to be written:\n\n${formatProblems(problems)}\n`
      : "It can be built as it is.",
    `Next: ${run}npm start shows it, ${run}npm run check tells what is missing.`,
    ...(isReplaced
      ? [`To go back: git restore --source=HEAD --staged --worktree ${folder} && git clean -fd ${folder}`]
      : []),
  ].join("\n");
}
