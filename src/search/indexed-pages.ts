import { gunzipSync } from "node:zlib";
import type { IndexFile } from "pagefind";

/** A page as Pagefind found it. */
export interface IndexedPage {
  /** Pagefind's name for it: `en-us_1d867ae`. */
  id: string;
  /** As Pagefind writes it: `en-us`. */
  language: string;
  url: string;
  title: string;
  kind: string;
  /** Topic ids, the one that describes the page best first. */
  topics: string[];
  aliases: string[];
  /** All its text. */
  content: string;
}

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; aliases?: string };
  filters: { kind?: string[]; topic?: string[] };
}

/** Pagefind writes its name before what it stores. */
const SIGNATURE = "pagefind_dcd";

/** Reads the pages out of a finished index, in the order of their addresses. */
export function readPages(files: readonly IndexFile[]): IndexedPage[] {
  return files
    .flatMap(({ path, content }) => {
      const [, id, language] = /fragment\/((.+)_[^_]+)\.pf_fragment$/.exec(path) ?? [];
      if (!id || !language) return [];
      const fragment = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as Fragment;
      return [{ id, language, ...readFragment(fragment) }];
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function readFragment({ url, content, meta, filters }: Fragment) {
  return {
    url,
    content,
    title: meta.title ?? url,
    kind: filters.kind?.[0] ?? "Page",
    topics: filters.topic ?? [],
    aliases: (meta.aliases ?? "").split(",").flatMap((alias) => alias.trim() || []),
  };
}
