import type { IndexFile } from "pagefind";
import { isPageKind, type PageKind } from "./page-kind.ts";

/** A page as Pagefind found it. */
export interface IndexedPage {
  /** Pagefind's name for it: `en-us_1d867ae`. */
  id: string;
  /** As Pagefind writes it: `en-us`. */
  language: string;
  url: string;
  title: string;
  kind: PageKind;
  /** Topic ids, the one that describes the page best first. */
  topics: string[];
  aliases: string[];
  /** Titles of the sections that can be linked: headings, questions, terms. */
  headings: string[];
  /** All its text. */
  content: string;
}

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; aliases?: string };
  filters: { kind?: string[]; topic?: string[] };
  anchors: Anchor[];
}

interface Anchor {
  element: string;
  text?: string;
  title?: string;
}

/** Pagefind writes its name before what it stores. */
const SIGNATURE = "pagefind_dcd";

const FRAGMENT = /fragment\/((.+)_[^_]+)\.pf_fragment$/;

/** Reads the pages out of a finished index, in the order of their addresses. */
export function readPages(files: readonly IndexFile[]): IndexedPage[] {
  return files
    .flatMap(({ path, content }) => {
      const [, id, language] = FRAGMENT.exec(path) ?? [];
      if (!id || !language) return [];
      return [{ id, language, ...pageOf(readFragment(content)) }];
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function pageOf({ url, content, meta, filters, anchors }: Fragment): Omit<IndexedPage, "id" | "language"> {
  const [kind] = filters.kind ?? [];
  return {
    url,
    content,
    title: meta.title ?? url,
    kind: isPageKind(kind) ? kind : "page",
    topics: filters.topic ?? [],
    headings: anchors.filter(isSection).flatMap(({ text, title }) => title ?? text ?? []),
    aliases: (meta.aliases ?? "").split(",").flatMap((alias) => alias.trim() || []),
  };
}

/**
 * A file of the index without what no result shows: each result costs its fragment, and a third of it would be aliases,
 * pictures and ids of references.
 */
export function slim({ path, content }: IndexFile): IndexFile {
  if (!FRAGMENT.test(path)) return { path, content };
  const fragment = readFragment(content);
  const { meta, anchors } = fragment;
  const slimmed = { ...fragment, meta: { title: meta.title }, filters: {}, anchors: anchors.filter(isSection) };
  return { path, content: Buffer.from(SIGNATURE + JSON.stringify(slimmed)) };
}

function readFragment(content: Uint8Array): Fragment {
  return JSON.parse(Buffer.from(content).toString().slice(SIGNATURE.length)) as Fragment;
}

const isSection = ({ element, title }: Anchor) => title !== undefined || /^h[2-6]$/.test(element);
