import { normalise } from "./normalise.ts";
import type { PageKind } from "./page-kind.ts";
import type { AliasRow } from "./tables.ts";

/** A page that one of the visitor's words for it names. */
export interface Suggestion {
  href: string;
  title: string;
  kind: PageKind;
  /** The alias that matched. */
  because: string;
}

const MOST = 6;

/** An alias that begins with what was typed; one in which it begins a later word; one that has all its words. */
const PLACES = [1, 0.5, 0.25];

/**
 * Pages that have an alias, or a title, in which the words typed so far occur, the last one perhaps unfinished.
 * @returns at most six, best first: what was typed stands early in the alias and fills much of it
 */
export function suggest(query: string, rows: readonly AliasRow[]): Suggestion[] {
  const typed = normalise(query);
  const words = typed.split(" ").map((word) => ` ${word}`);
  if (typed.length < 2) return [];
  return rows
    .flatMap(([href, title, kind, aliases]) => {
      const names = [title, ...aliases.split(",")].map((because) => ({ because, fit: fit(normalise(because)) }));
      const [best] = names.sort((a, b) => b.fit - a.fit);
      return best && best.fit > 0 ? [{ href, title, kind, ...best }] : [];
    })
    .sort((a, b) => b.fit - a.fit || Number(a.kind === "topic") - Number(b.kind === "topic"))
    .slice(0, MOST)
    .map(({ href, title, kind, because }) => ({ href, title, kind, because }));

  function fit(name: string): number {
    const spaced = ` ${name}`;
    const place = spaced.startsWith(` ${typed}`)
      ? 0
      : spaced.includes(` ${typed}`)
        ? 1
        : words.every((word) => spaced.includes(word))
          ? 2
          : 3;
    return ((PLACES[place] ?? 0) * typed.length) / Math.max(typed.length, name.length);
  }
}
