import { normalize } from "./normalize.ts";
import type { PageKind } from "./page-kind.ts";
import type { AliasRow } from "./tables.ts";

/** A page that one of the visitor's words for it names. */
export interface Suggestion {
  href: string;
  title: string;
  kind: PageKind;
}

const MAX_SUGGESTIONS = 6;

/**
 * Pages that have an alias, or a title, in which the words typed so far occur, the last one perhaps unfinished.
 * @returns at most six, best first: what was typed stands early in the alias and fills much of it
 */
export function suggest(query: string, rows: readonly AliasRow[]): Suggestion[] {
  const typed = normalize(query);
  if (typed.length < 2) return [];
  return rows
    .map(([href, title, kind, aliases]) => {
      const scores = [title, ...aliases.split(",")].map((name) => scoreName(typed, normalize(name)));
      return { href, title, kind, score: Math.max(...scores) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Number(a.kind === "topic") - Number(b.kind === "topic"))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ href, title, kind }) => ({ href, title, kind }));
}

/** How well a name completes what was typed, both normalized: 0 for not at all, 1 for the same. */
function scoreName(typed: string, name: string): number {
  return (weighMatch(typed, ` ${name}`) * typed.length) / Math.max(typed.length, name.length);
}

function weighMatch(typed: string, spaced: string): number {
  if (spaced.startsWith(` ${typed}`)) return 1;
  if (spaced.includes(` ${typed}`)) return 0.5;
  return typed.split(" ").every((word) => spaced.includes(` ${word}`)) ? 0.25 : 0;
}
