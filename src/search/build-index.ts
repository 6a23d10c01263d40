import { gunzipSync } from "node:zlib";
import { close, createIndex, type CustomRecord, type IndexFile } from "pagefind";
import { minify } from "vite";
import { type Fragment, readFragments } from "./indexed-pages.ts";

/**
 * What is in no text: notes of sources, labels, what stands under pictures or above columns, headings that begin no
 * section, and what pages repeat of others.
 */
const EXCLUDED = ["[data-search-ignore]", "sup.source", "figcaption", "thead", ".eyebrow", "h2:not([id])"];

/** Files of Pagefind that the search loads; its own interfaces, filters and the texts themselves are left out. */
const LOADED_FILES = /^(pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(meta|index))$/;

/**
 * Reads the finished pages of a folder that have `data-pagefind-body`.
 * @throws when a page cannot be read or none is found
 */
export async function readFolder(folder: string): Promise<Fragment[]> {
  const files = await runPagefind(async (index) => {
    const { errors, page_count } = await index.addDirectory({ path: folder });
    return page_count === 0 ? ["no page was found to index"] : errors;
  });
  return readFragments(files);
}

/**
 * Indexes texts.
 * @returns the files that the search loads, by their path in `/pagefind/`, and the texts with Pagefind's ids
 * @throws when Pagefind takes one for broken
 */
export async function buildIndex(records: readonly CustomRecord[]): Promise<{ files: IndexFile[]; texts: Fragment[] }> {
  const files = await runPagefind(async (index) => {
    const added = await Promise.all(
      records.map(({ url, content, language }) => index.addCustomRecord({ url, content, language })),
    );
    return added.flatMap(({ errors }) => errors);
  });
  const loaded = files.filter(({ path }) => LOADED_FILES.test(path));
  return { files: await Promise.all(loaded.map(minifyScript)), texts: readFragments(files) };
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>["index"]>;

async function runPagefind(fill: (index: PagefindIndex) => Promise<string[]>): Promise<IndexFile[]> {
  // Words come in files of about this size; with Pagefind's 20,000 one word costs a third of the whole index.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= "1500";
  const { index, errors } = await createIndex({ excludeSelectors: EXCLUDED });
  if (!index) throw searchError(errors);
  try {
    const unread = await fill(index);
    const { files, errors: unwritten } = await index.getFiles();
    const problems = [...unread, ...unwritten];
    if (problems.length > 0) throw searchError(problems);
    return files.map(decompress);
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
  return new Error(`The search index could not be built: ${errors.join("; ")}`);
}
