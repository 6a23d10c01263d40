import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = [".html", ".css", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"];

/** Files of the search index, which come unpacked. */
const INDEX = [".pagefind", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter"];

/** Smaller files fit into one packet as they are. */
const LEAST_BYTES = 1024;

/** The best Brotli takes 70 ms a page, the fifth level 2 ms for a tenth more bytes: beyond this many files it is used. */
const MANY_FILES = 500;

/**
 * Writes a Brotli (`.br`) and a gzip (`.gz`) file beside each text of a folder, both as small as they get in fair time.
 * @param folder searched with all that is in it
 * @returns how many files were compressed
 */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = new Set(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)));
  // What comes compressed, as the editor does, is not compressed again.
  const texts = [...all].filter((file) => [...TEXT, ...INDEX].includes(extname(file)) && !all.has(`${file}.br`));
  const sizes = await Promise.all(texts.map(async (file) => (await stat(file)).size));
  const queue = texts.filter((_, index) => (sizes[index] ?? 0) >= LEAST_BYTES);
  const count = queue.length;
  const quality = count > MANY_FILES ? 5 : 11;
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) await compressFile(file, quality);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return count;
}

async function compressFile(file: string, quality: number): Promise<void> {
  const content = await readFile(file);
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params: parameters }));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
