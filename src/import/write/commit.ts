import { existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hashOfFile } from "./manifest.ts";

/** One file of the content folder that an import changes. */
interface Change {
  /** Within the content folder. */
  path: string;
  /** Hash of what stood there; undefined when there was no such file. */
  before: string | undefined;
  /** Hash of what shall stand there; undefined when the file goes away. */
  after: string | undefined;
}

/** What is still being made, and what is whole and on its way into the content folder. */
const MAKING = "making";
const READY = "ready";
const JOURNAL = "journal.json";

/**
 * Collects everything that an import changes in a folder of its own. From `finish` on, all of it gets into the content folder:
 * whatever stops that, the next run goes on with it.
 */
export class Changes {
  readonly #changes: Change[] = [];
  readonly #contentDir: string;
  readonly #workDir: string;

  private constructor(contentDir: string, workDir: string) {
    this.#contentDir = contentDir;
    this.#workDir = workDir;
  }

  /** @param workDir folder of this content folder's imports */
  static async begin(contentDir: string, workDir: string): Promise<Changes> {
    await rm(join(workDir, MAKING), { recursive: true, force: true });
    await mkdir(join(workDir, MAKING), { recursive: true });
    return new Changes(contentDir, workDir);
  }

  /** How many files change. */
  get count(): number {
    return this.#changes.length;
  }

  /** @param source bytes, or the name of a file that holds them */
  async put(path: string, hash: string, source: { bytes: string | Uint8Array } | { file: string }): Promise<void> {
    const before = hashOfFile(join(this.#contentDir, path));
    if (before === hash) return;
    const to = join(this.#workDir, MAKING, "files", path);
    await mkdir(dirname(to), { recursive: true });
    if ("file" in source) await copyFile(source.file, to);
    else await writeFile(to, source.bytes);
    this.#changes.push({ path, before, after: hash });
  }

  /** Takes a file away. */
  remove(path: string): void {
    const before = hashOfFile(join(this.#contentDir, path));
    if (before !== undefined) this.#changes.push({ path, before, after: undefined });
  }

  /** Puts everything into the content folder. */
  async finish(): Promise<void> {
    await writeDurably(join(this.#workDir, MAKING, JOURNAL), JSON.stringify(this.#changes));
    await rm(join(this.#workDir, READY), { recursive: true, force: true });
    await rename(join(this.#workDir, MAKING), join(this.#workDir, READY));
    await finishEarlier(this.#contentDir, this.#workDir);
  }
}

/**
 * Puts into the content folder what an import had made that was stopped while doing so. A file that somebody has
 * changed since stays as it is.
 * @returns whether there was anything to finish
 */
export async function finishEarlier(contentDir: string, workDir: string): Promise<boolean> {
  const ready = join(workDir, READY);
  if (!existsSync(join(ready, JOURNAL))) return false;
  const changes = JSON.parse(readFileSync(join(ready, JOURNAL), "utf8")) as Change[];
  for (const { path, before, after } of changes) {
    const file = join(contentDir, path);
    const now = hashOfFile(file);
    if (now === after || now !== before) continue;
    if (after === undefined) await rm(file);
    else await putInPlace(join(ready, "files", path), file);
  }
  await rm(ready, { recursive: true });
  return true;
}

/** Whether an import was stopped while it put its files into the content folder. */
export const isUnfinished = (workDir: string): boolean => existsSync(join(workDir, READY, JOURNAL));

/** Copies a file so that its name stands for all of it or none: the content folder may be on another disk. */
async function putInPlace(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const part = join(dirname(to), ".importing");
  await writeDurably(part, await readFile(from));
  await rename(part, to);
}

async function writeDurably(file: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
