import { createHash } from "node:crypto";
import { constants as fileConstants, copyFileSync, readFileSync, statSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = [".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"];

/** Files of the search index, which come unpacked. */
const INDEX = [".pagefind", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter"];

/** Smaller files fit into one packet as they are. */
const LEAST_BYTES = 1024;

/** What visitors wait for, and what is read by scripts and feed readers once a page stands. */
const KINDS = [
  { isOf: (file: string) => !isList(file), best: 11, most: 500 },
  { isOf: (file: string) => isList(file), best: 10, most: 500 },
];

const isList = (file: string) => [...INDEX, ".json", ".xml"].includes(extname(file));

/** The best Brotli takes 70 ms a page, this level 2 ms for a tenth more bytes: it is for kinds with more files than `most`. */
const QUICK = 5;

/** Nobody waits for what is larger, the feed and what the editor reads; the best Brotli takes seconds for it. */
const LARGE_BYTES = 512 * 1024;

/**
 * Writes a Brotli (`.br`) and a gzip (`.gz`) file beside each text of a folder, both as small as they get in fair time.
 * @param folder searched with all that is in it
 * @param cache folder of the compressed files of the last call, for texts that have not changed since; what this call
 * does not need is removed from it. Without it, everything is compressed anew.
 * @returns how many files were compressed
 */
export async function compressFolder(folder: string, cache?: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = new Set(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)));
  // What comes compressed, as the editor does, is not compressed again.
  const isPacked = (file: string) => all.has(`${file}.br`) || all.has(`${file}.gz`);
  const texts = [...all].filter((file) => [...TEXT, ...INDEX].includes(extname(file)) && !isPacked(file));
  // What is small and many is read and copied at once: for each file, promises take longer than the disk.
  const large = texts.filter((file) => statSync(file).size >= LEAST_BYTES);
  const queue = KINDS.flatMap(({ isOf, best, most }) => {
    const files = large.filter(isOf);
    return files.map((file) => ({ file, quality: files.length > most ? QUICK : best }));
  });
  if (cache) await mkdir(cache, { recursive: true });
  const needed = new Set<string>();
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { file } = next;
      const content = readFileSync(file);
      const quality = content.length > LARGE_BYTES ? QUICK : next.quality;
      const key = keyOf(content, quality);
      for (const packing of [brotli(quality), gzipped(quality)]) {
        const name = `${key}${packing.ending}`;
        needed.add(name);
        await writePacked(content, packing, `${file}${packing.ending}`, cache && join(cache, name));
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (cache)
    for (const name of await readdir(cache)) if (!needed.has(name)) await rm(join(cache, name), { force: true });
  return large.length;
}

interface Packing {
  ending: ".br" | ".gz";
  pack: (content: Buffer) => Promise<Buffer>;
}

const brotli = (quality: number): Packing => ({
  ending: ".br",
  pack: (content) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
});

/** For the few that know no Brotli. */
const gzipped = (quality: number): Packing => ({
  ending: ".gz",
  pack: (content) => promisify(gzip)(content, { level: quality === QUICK ? 6 : 9 }),
});

/** The text, and what else the packed bytes depend on: a build with a cache equals one without. */
function keyOf(content: Buffer, quality: number): string {
  const { brotli, zlib } = process.versions;
  return createHash("sha256").update(`${brotli} ${zlib} ${quality}\n`).update(content).digest("hex").slice(0, 32);
}

/** @param cached the file's place in the cache, if there is one */
async function writePacked(content: Buffer, packing: Packing, target: string, cached?: string): Promise<void> {
  if (cached && copied(cached, target)) return;
  const packed = await packing.pack(content);
  await writeFile(target, packed);
  if (!cached) return;
  // Written aside first: a build that is stopped must not leave half a file for the next one. Two texts can be equal.
  const aside = `${cached}.${process.pid}.${createHash("sha256").update(target).digest("hex").slice(0, 8)}`;
  await writeFile(aside, packed);
  await rename(aside, cached);
}

/** No link: what damages the cache must not reach the finished site. @returns whether there was a kept file */
function copied(cached: string, target: string): boolean {
  try {
    copyFileSync(cached, target, fileConstants.COPYFILE_FICLONE);
    return true;
  } catch {
    // Told by the writing that follows, if that fails too.
    return false;
  }
}
