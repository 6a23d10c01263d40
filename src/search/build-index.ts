import { gunzipSync } from "node:zlib";
import { close, createIndex, type IndexFile } from "pagefind";
import { minify } from "vite";

/** Files of Pagefind that the search loads; its own interfaces are left out. */
const LOADED_FILES = /^(pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_\w+)$/;

/**
 * Indexes the finished pages of a folder that have `data-pagefind-body`.
 * @returns the files of the index, by their path in `/pagefind/`
 * @throws when a page cannot be read or none is found
 */
export async function buildIndex(folder: string): Promise<IndexFile[]> {
  // Words come in files of about this size; with Pagefind's 20,000 one word costs a third of the whole index.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= "1500";
  const { index, errors } = await createIndex({ excludeSelectors: ["[data-search-ignore]"] });
  if (!index) throw searchError(errors);
  try {
    const indexed = await index.addDirectory({ path: folder });
    const { files, errors: unwritten } = await index.getFiles();
    const problems = [...indexed.errors, ...unwritten];
    if (problems.length > 0 || indexed.page_count === 0) throw searchError(problems);
    return await Promise.all(
      files.filter(({ path }) => LOADED_FILES.test(path)).map((file) => minifyScript(decompress(file))),
    );
  } finally {
    await close();
  }
}

/**
 * Pagefind packs its files with gzip and also reads them plain; plain, they are packed by the host like all texts, with
 * Brotli to a seventh less.
 */
function decompress({ path, content }: IndexFile): IndexFile {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  return { path, content: isPacked ? gunzipSync(content) : content };
}

/** Pagefind's script comes with its long names: two of twelve kilobytes on the wire. */
async function minifyScript({ path, content }: IndexFile): Promise<IndexFile> {
  if (!path.endsWith(".js")) return { path, content };
  const { code, errors } = await minify(path, Buffer.from(content).toString(), { module: true });
  if (errors.length > 0) throw searchError(errors.map(({ message }) => message));
  return { path, content: Buffer.from(code) };
}

function searchError(errors: readonly string[]): Error {
  return new Error(`The search index could not be built: ${errors.join("; ") || "no page was found to index"}`);
}
