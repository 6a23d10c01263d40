import { cp, lstat, mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { checkContent, formatProblems, isError, type Problem } from "../../src/check/index.ts";
import { pageFiles } from "../../src/content/page-files.ts";
import { type ContentHistory, contentHistory, contentNow } from "./content-history.ts";
import { type Files, type Held, holdBack, type Publishable, unitOf } from "./hold-back.ts";

const FOLDER = resolve(".cache/published");

/** The content that is published in the place of the one with errors; missing when there are none. */
export const keptContent = join(FOLDER, "content");

/** What is held back, for people (Markdown), and the commits that changed it, one a line; missing when nothing is. */
export const heldReport = join(FOLDER, "held-back.md");
export const heldCommits = join(FOLDER, "commits.txt");

/** Forgets what an earlier build held back. */
export const forgetKept = (): Promise<void> => rm(FOLDER, { recursive: true, force: true });

/**
 * Makes a content without errors: pages and files with errors as they were last published, everything else as it is
 * now. Writes it to {@link keptContent}, and what is held back to {@link heldReport} and {@link heldCommits}.
 * @param contentDir the folder that staff edit
 * @param published commit or tag of what is online; empty when the host does not know it
 * @returns the report
 * @throws when there is no earlier version to take, with the reason
 */
export async function keepPublished(contentDir: string, published: string): Promise<string> {
  const history = await contentHistory(contentDir, published);
  if (!history) throw new Error(`There is no history of the content on this machine. ${NOTHING}`);
  await rm(FOLDER, { recursive: true, force: true });
  // Without links: what they lead to is not for visitors.
  const isOurs = async (path: string) => !(await lstat(path)).isSymbolicLink();
  await cp(await realpath(contentDir), keptContent, { recursive: true, filter: isOurs });
  try {
    const { files, held } = await findPublishable(contentDir, history);
    const report = await describe(held, files, history, basename(contentDir));
    await writeFile(heldReport, report.text);
    await writeFile(heldCommits, report.commits.map((commit) => `${commit}\n`).join(""));
    return report.text;
  } catch (error) {
    await rm(FOLDER, { recursive: true, force: true });
    throw error;
  }
}

const NOTHING = "So nothing can be published until the mistakes above are mended.";

async function findPublishable(contentDir: string, history: ContentHistory): Promise<Publishable> {
  const now = await contentNow(contentDir);
  let written = now;
  const check = async (files: Files): Promise<Problem[]> => {
    // What is not committed yet stands in no history.
    const read = (path: string, id: string) =>
      now.get(path) === id ? readFile(join(contentDir, path)) : history.read(id);
    await rewrite(written, files, read);
    written = files;
    const errors = (await checkContent(keptContent)).filter(isError);
    // Rules name files as staff see them.
    return errors.map((problem) => ({ ...problem, file: problem.file.replace(/^content\//, "") }));
  };
  const earlier: Files[] = [];
  for (const commit of history.commits) {
    earlier.push(await history.filesAt(commit));
    if ((await check(earlier.at(-1) ?? now)).length > 0) continue;
    const publishable = await holdBack(now, earlier, check);
    await check(publishable.files);
    return publishable;
  }
  const reach = history.isShallow ? "The host has only a part of the history, and no" : "No";
  throw new Error(`${reach} earlier version of the content is free of mistakes. ${NOTHING}`);
}

/** Changes the files of {@link keptContent} from one content to another. */
async function rewrite(from: Files, to: Files, read: (path: string, id: string) => Promise<Buffer>): Promise<void> {
  for (const path of from.keys()) if (!to.has(path)) await rm(join(keptContent, path));
  for (const [path, id] of to) {
    if (from.get(path) === id) continue;
    const file = join(keptContent, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await read(path, id));
  }
}

async function describe(held: readonly Held[], files: Files, history: ContentHistory, folder: string) {
  const commits = new Set<string>();
  const parts: string[] = [];
  for (const { unit, earlier, problems } of held) {
    const paths = [...files.keys()].filter((path) => unitOf(path) === unit);
    const change = await history.lastChange([unit, ...pageFiles(unit), ...paths]);
    if (change) commits.add(change.commit);
    const who = change ? ` (last changed by ${change.author}, ${change.commit})` : "";
    const what = earlier ? "stays online as it was published before" : "is new and is left out";
    const why = problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` }));
    const reason =
      why.length > 0 ? formatProblems(why) : "Other files need it as it was; it follows when they are mended.";
    parts.push(`${folder}/${unit} ${what}${who}.\n\n${reason.replaceAll(/^/gm, "    ")}`);
  }
  const text = `Held back because of mistakes; everything else is published:\n\n${parts.join("\n\n")}\n`;
  return { text, commits: [...commits] };
}
