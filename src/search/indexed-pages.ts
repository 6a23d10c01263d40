import type { IndexFile } from "pagefind";
import { isPageKind, type PageKind } from "./page-kind.ts";

/** A part of a page that can be linked, with its text. */
export interface IndexedSection {
  /** What stands behind the `#` of its address. */
  id: string;
  title: string;
  text: string;
}

/** A page as Pagefind found it. */
export interface IndexedPage {
  /** As Pagefind writes it: `en-us`. */
  language: string;
  href: string;
  title: string;
  kind: PageKind;
  /** Topic ids, the one that describes the page best first. */
  topics: string[];
  aliases: string[];
  /** The text before its first section. */
  opening: string;
  /** In the order of the page. */
  sections: IndexedSection[];
}

/** A text of the index as Pagefind stores it. */
export interface Fragment {
  /** Pagefind's name for it, without the language: `1d867ae`. */
  id: string;
  language: string;
  url: string;
  content: string;
  meta: { title?: string; aliases?: string };
  filters: { kind?: string[]; topic?: string[] };
  anchors: Anchor[];
}

interface Anchor {
  element: string;
  id: string;
  /** Number of words of the content before it. */
  location: number;
  text?: string;
  title?: string;
}

/** Pagefind writes its name before what it stores. */
const SIGNATURE = "pagefind_dcd";

const FRAGMENT = /^fragment\/(.+)_([^_]+)\.pf_fragment$/;

/** Reads the texts out of a finished index, in the order of their addresses. */
export function readFragments(files: readonly IndexFile[]): Fragment[] {
  return files
    .flatMap(({ path, content }) => {
      const [, language, id] = FRAGMENT.exec(path) ?? [];
      if (!id || !language) return [];
      const stored = JSON.parse(Buffer.from(content).toString().slice(SIGNATURE.length)) as Omit<Fragment, "id">;
      return [{ ...stored, id, language }];
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** A page with its sections, out of its whole text. A heading without words or id makes no section. */
export function pageOf({ language, url, content, meta, filters, anchors }: Fragment): IndexedPage {
  const [kind] = filters.kind ?? [];
  const words = content.split(/\s+/);
  const starts = anchors
    .filter(isSection)
    .flatMap(({ id, location, text, title = text }) => (title && id ? [{ id, location, title }] : []))
    .sort((a, b) => a.location - b.location);
  const textFrom = (at: number) =>
    words.slice(starts[at]?.location ?? 0, starts[at + 1]?.location ?? words.length).join(" ");
  return {
    language,
    href: url,
    title: meta.title ?? url,
    kind: isPageKind(kind) ? kind : "page",
    topics: filters.topic ?? [],
    aliases: (meta.aliases ?? "").split(",").flatMap((alias) => alias.trim() || []),
    opening: words.slice(0, starts[0]?.location ?? words.length).join(" "),
    sections: starts.map(({ id, title }, at) => ({ id, title, text: textFrom(at) })),
  };
}

const isSection = ({ element, title }: Anchor) => title !== undefined || /^h[2-6]$/.test(element);

/**
 * The text of a section without the heading that it begins with. A first word that only begins like the title is none
 * of it: "Groups" of a page that is called "Group".
 */
export function withoutTitle(text: string, title: string): string {
  const rest = text.slice(title.length);
  const isTitled = text.startsWith(title) && !/^[\p{L}\p{N}]/u.test(rest);
  return isTitled ? rest.replace(/^[.\s]+/, "") : text;
}
