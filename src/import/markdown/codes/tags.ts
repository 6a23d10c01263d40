import { maskAllCode } from "./outside-code.ts";

/** A code that stands alone or has an end: a shortcode, a tag of Liquid, a component. */
export interface Tag {
  name: string;
  /** As it stands in the text. */
  raw: string;
  /** Values without a name, in their order. */
  words: string[];
  /** Values by their names in small letters. */
  named: ReadonlyMap<string, string>;
  /** White space before it on its line, when nothing else stands before it. */
  indent: string;
}

/** Where a tag stands, and whether it begins, ends, or is all. */
export interface TagPlace {
  start: number;
  end: number;
  tag: Tag;
  role: "open" | "close" | "alone";
}

/**
 * Replaces tags, the inner ones first.
 * @param places of all tags in the order of the text; one that may begin or be all is given as `open`
 * @param render is handed a tag and what stands between it and its end, or undefined when it has none
 */
export function replaceTags(
  text: string,
  places: readonly TagPlace[],
  render: (tag: Tag, inner: string | undefined) => string,
): string {
  const ends = pair(places);
  const open: { place: TagPlace | undefined; end: TagPlace | undefined; parts: string[] }[] = [
    { place: undefined, end: undefined, parts: [] },
  ];
  let at = 0;
  for (const place of places) {
    const top = open.at(-1);
    top?.parts.push(text.slice(at, place.start));
    at = place.end;
    const end = ends.get(place);
    if (end) open.push({ place, end, parts: [] });
    else if (top?.place && top.end === place) {
      open.pop();
      open.at(-1)?.parts.push(render(top.place.tag, top.parts.join("")));
    } else if (place.role !== "close") top?.parts.push(render(place.tag, undefined));
    else top?.parts.push("");
  }
  return (open[0]?.parts.join("") ?? "") + text.slice(at);
}

/** Each beginning with its end; an end belongs to the nearest beginning of its name that is still open. */
function pair(places: readonly TagPlace[]): Map<TagPlace, TagPlace> {
  const ends = new Map<TagPlace, TagPlace>();
  const open: TagPlace[] = [];
  const waiting = new Map<string, number>();
  const count = (name: string, by: number) => waiting.set(name, (waiting.get(name) ?? 0) + by);
  for (const place of places) {
    const { name } = place.tag;
    if (place.role === "open") {
      open.push(place);
      count(name, 1);
    }
    if (place.role !== "close" || !waiting.get(name)) continue;
    for (let begun = open.pop(); begun; begun = open.pop()) {
      count(begun.tag.name, -1);
      if (begun.tag.name !== name) continue;
      ends.set(begun, place);
      break;
    }
  }
  return ends;
}

/**
 * Finds tags outside of code.
 * @param pattern with the flag `g` @param read makes a tag of what was found and its groups; undefined for what is none
 */
export function findTags(
  text: string,
  pattern: RegExp,
  read: (
    raw: string,
    groups: (string | undefined)[],
  ) => (Pick<TagPlace, "role"> & { name: string; values: string }) | undefined,
): TagPlace[] {
  const places: TagPlace[] = [];
  for (const match of maskAllCode(text).matchAll(new RegExp(pattern, `${pattern.flags}d`))) {
    const [start = 0, end = 0] = match.indices?.[0] ?? [];
    const groups = (match.indices?.slice(1) ?? []).map(
      (range: [number, number] | undefined) => range && text.slice(...range),
    );
    const raw = text.slice(start, end);
    const found = read(raw, groups);
    if (!found) continue;
    const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    const indent = before.trim() === "" ? before : "";
    places.push({ start, end, role: found.role, tag: { name: found.name, raw, indent, ...readValues(found.values) } });
  }
  return places;
}

/** `src="a.png" alt='A b' width=30 "words" word, key: value` */
export function readValues(values: string): Pick<Tag, "words" | "named"> {
  const words: string[] = [];
  const named = new Map<string, string>();
  const pattern =
    /(?:([\w:@.-]+)\s*(?:=|:(?=\s|["']))\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|“([^”]*)”|\{((?:[^{}]|\{[^{}]*\})*)\}|([^\s"'`,]+))/gs;
  for (const [, name, ...found] of values.matchAll(pattern) as Iterable<readonly (string | undefined)[]>) {
    const value = (found.find((one) => one !== undefined) ?? "").replace(/\\(["'])/g, "$1");
    if (name === undefined) words.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { words, named };
}
