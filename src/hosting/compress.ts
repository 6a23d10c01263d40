import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

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
 * @param cache file with what the last call packed, for texts that have not changed since; written anew. Without it,
 * everything is packed anew
 * @returns how many files were compressed
 */
export async function compressFolder(folder: string, cache?: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = new Set(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)));
  // What comes compressed, as the editor does, is not compressed again.
  const isPacked = (file: string) => all.has(`${file}.br`) || all.has(`${file}.gz`);
  const texts = [...all].filter((file) => [...TEXT, ...INDEX].includes(extname(file)) && !isPacked(file));
  // What is small and many is read and written at once: for each file, promises take longer than the disk.
  const large = texts.filter((file) => statSync(file).size >= LEAST_BYTES);
  const queue = KINDS.flatMap(({ isOf, best, most }) => {
    const files = large.filter(isOf);
    return files.map((file) => ({ file, quality: files.length > most ? QUICK : best }));
  });
  const kept = readKept(cache);
  const needed: Packed = new Map();
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { file } = next;
      const content = readFileSync(file);
      const quality = content.length > LARGE_BYTES ? QUICK : next.quality;
      const key = keyOf(content, quality);
      for (const { ending, pack } of [brotli(quality), gzipped(quality)]) {
        const name = `${key}${ending}`;
        const packed = kept.get(name) ?? (await pack(content));
        needed.set(name, packed);
        writeFileSync(`${file}${ending}`, packed);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (cache) {
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(cache, serialize(needed));
  }
  return large.length;
}

/** Packed texts by {@link keyOf} and ending. One file: thousands of small ones cost half as much again as the packing. */
type Packed = Map<string, Uint8Array>;

/** Nothing is kept where the file is missing, or was damaged. */
function readKept(cache: string | undefined): Packed {
  try {
    return cache ? (deserialize(readFileSync(cache)) as Packed) : new Map<string, Uint8Array>();
  } catch {
    return new Map();
  }
}

interface Packing {
  ending: ".br" | ".gz";
  pack: (content: Buffer) => Buffer | Promise<Buffer>;
}

// What takes 2 ms is done at once: to hand it to another thread and back takes as long.
const brotli = (quality: number): Packing => ({
  ending: ".br",
  pack: (content) =>
    (quality === QUICK ? brotliCompressSync : promisify(brotliCompress))(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
});

/** For the few that know no Brotli. */
const gzipped = (quality: number): Packing => ({
  ending: ".gz",
  pack: (content) => (quality === QUICK ? gzipSync(content, { level: 6 }) : promisify(gzip)(content, { level: 9 })),
});

/** The text, and what else the packed bytes depend on: a build with a cache equals one without. */
function keyOf(content: Buffer, quality: number): string {
  const { brotli, zlib } = process.versions;
  return createHash("sha256").update(`${brotli} ${zlib} ${quality}\n`).update(content).digest("hex").slice(0, 32);
}
