import { createHash } from "node:crypto";
import { copyFileSync, linkSync, readFileSync, statSync } from "node:fs";
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

/** The best Brotli takes 70 ms a page, the fifth level 2 ms for a tenth more bytes: beyond this many files of a type it is used. */
const MANY_FILES = 500;

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
  // What is small and many is read and linked at once: for each file, promises take longer than the disk.
  const queue = texts.filter((file) => statSync(file).size >= LEAST_BYTES);
  const count = queue.length;
  // By type: the many small files of a search index must not make the pages larger.
  const ofType = Map.groupBy(queue, (file) => extname(file));
  if (cache) await mkdir(cache, { recursive: true });
  const needed = new Set<string>();
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      const content = readFileSync(file);
      const many = (ofType.get(extname(file))?.length ?? 0) > MANY_FILES;
      const quality = many || content.length > LARGE_BYTES ? 5 : 11;
      const key = keyOf(content, quality);
      for (const packing of [brotli(quality), gzipped]) {
        const name = `${key}${packing.ending}`;
        needed.add(name);
        await writePacked(content, packing, `${file}${packing.ending}`, cache && join(cache, name));
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (cache)
    for (const name of await readdir(cache)) if (!needed.has(name)) await rm(join(cache, name), { force: true });
  return count;
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

const gzipped: Packing = { ending: ".gz", pack: (content) => promisify(gzip)(content, { level: 9 }) };

/** The text, and what else the packed bytes depend on: a build with a cache equals one without. */
function keyOf(content: Buffer, quality: number): string {
  const { brotli, zlib } = process.versions;
  return createHash("sha256").update(`${brotli} ${zlib} ${quality}\n`).update(content).digest("hex").slice(0, 32);
}

/** @param cached the file's place in the cache, if there is one */
async function writePacked(content: Buffer, packing: Packing, target: string, cached?: string): Promise<void> {
  if (cached && linkOrCopy(cached, target)) return;
  const packed = await packing.pack(content);
  if (!cached) return writeFile(target, packed);
  // Written aside first: a build that is stopped must not leave half a file for the next one. Two texts can be equal.
  const aside = `${cached}.${process.pid}.${createHash("sha256").update(target).digest("hex").slice(0, 8)}`;
  await writeFile(aside, packed);
  await rename(aside, cached);
  if (!linkOrCopy(cached, target)) await writeFile(target, packed);
}

/** A hard link takes a sixth of the time that a copy takes; some disks can only copy. @returns whether either worked */
function linkOrCopy(cached: string, target: string): boolean {
  for (const place of [linkSync, copyFileSync])
    try {
      place(cached, target);
      return true;
    } catch {
      // Told by the writing that follows, if that fails too.
    }
  return false;
}
