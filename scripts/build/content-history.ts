import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { isAnotherClinic } from "../../src/content/another-clinic.ts";
import type { Files } from "./hold-back.ts";

const execute = promisify(execFile);

/** How many changes of the content are looked through. */
const MOST_COMMITS = 100;

/** The last person who changed something, and in which commit. */
export interface Change {
  commit: string;
  author: string;
}

/** What git knows of a content folder. */
export interface ContentHistory {
  /**
   * Commits of the live branch that changed the content, newest first: the last published one, or else the one that is
   * checked out, and those before it.
   */
  commits: string[];
  /** Whether commits older than these exist and are not on this machine. */
  isShallow: boolean;
  /** The content as a commit left it; empty when it had none. */
  filesAt: (commit: string) => Promise<Files>;
  /** What stands in a file. @param id as in {@link Files} */
  read: (id: string) => Promise<Buffer>;
  /** Who last changed these files. @param paths within the content folder */
  lastChange: (paths: readonly string[]) => Promise<Change | undefined>;
}

/**
 * Asks git about a content folder. Hosts fetch only the newest commit: the others are fetched here, where that is allowed.
 * @param folder the content folder
 * @param published commit or tag of what is online, if it is known
 * @returns undefined where there is no git or no history
 */
export async function contentHistory(folder: string, published: string): Promise<ContentHistory | undefined> {
  const git = async (...parameters: string[]) =>
    (await execute("git", parameters, { cwd: folder, maxBuffer: 2 ** 30, encoding: "buffer" })).stdout;
  const say = async (...parameters: string[]) => String(await git(...parameters)).trim();
  const succeeds = (...parameters: string[]) => git(...parameters).then(Boolean, () => false);

  if (!(await succeeds("rev-parse", "--verify", "HEAD"))) return undefined;
  const isShallow = async () => (await say("rev-parse", "--is-shallow-repository")) === "true";
  if (await isShallow()) await succeeds("fetch", "--quiet", "--unshallow", "--tags");
  // After going back to an earlier commit, what is online is newer than what is checked out.
  const isBefore = published !== "" && (await succeeds("merge-base", "--is-ancestor", published, "HEAD"));
  const start = isBefore ? `${published}^{commit}` : "HEAD";
  const list = ["log", "--first-parent", "--format=%H", `--max-count=${MOST_COMMITS}`, start, "--", "."];
  /** Without the versions of another clinic, whose site was here before: nothing of theirs may be published. */
  const ofThisClinic = async (commits: readonly string[]): Promise<string[]> => {
    const now = await readFile(join(folder, "site.yaml"), "utf8").catch(() => "");
    for (const [index, commit] of commits.entries()) {
      const then = await say("show", `${commit}:./site.yaml`).catch(() => "");
      if (isAnotherClinic(then, now)) return commits.slice(0, index);
    }
    return [...commits];
  };
  return {
    commits: await ofThisClinic((await say(...list)).split("\n").filter(Boolean)),
    isShallow: await isShallow(),
    filesAt: async (commit) => {
      const listed = String(await git("ls-tree", "-r", "-z", commit, "."));
      // Symbolic links and submodules are no files of ours.
      return new Map(
        [...listed.matchAll(/100\d{3} blob (\w+)\t([^\0]+)\0/g)].map(([, id = "", path = ""]) => [path, id]),
      );
    },
    read: (id) => git("cat-file", "blob", id),
    lastChange: async (paths) => {
      const [commit = "", author = ""] = (await say("log", "-1", "--format=%H%n%an", "--", ...paths)).split("\n");
      return commit ? { commit, author } : undefined;
    },
  };
}

/** The content as it stands in its folder, with the ids that git would give to its files. */
export async function contentNow(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const id = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
    files.set(relative(folder, file).split(sep).join("/"), id);
  }
  return files;
}
