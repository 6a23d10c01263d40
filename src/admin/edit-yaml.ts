import { isMap, isScalar, isSeq, parseDocument, stringify, type Node, type Pair } from "yaml";
import { isRecord } from "./blocks.ts";

/** A replacement of the text between two offsets. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A field of a map or an entry of a list, as it stands in the text and as it should. */
interface Part {
  /** Where its text begins and ends; none for a new one. */
  from?: number;
  to?: number;
  /** Its value in the text; none for a new one, and for a field without any. */
  node?: Node | null;
  key?: string;
  value: unknown;
}

/**
 * Writes new values into YAML text and leaves every other character as it is: comments, quotes, order, line breaks.
 * A person who changes one field in the editor sees one changed line in the history.
 * @param text YAML of a map or a list
 * @param values what it should say; empty texts and lists, and a plain "no", count as left out. The order of a `Map` counts
 * @throws when the text is no YAML
 */
export function editYaml(text: string, values: unknown): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw error;
  if (!document.contents) return isEmpty(values) ? text : `${text}${stringify(values, { lineWidth: 0 })}`;
  return apply(text, changes(text, document.contents, values));
}

/** The text with all edits made, from one offset to another. */
function apply(text: string, edits: readonly Edit[], from = 0, to = text.length): string {
  let [result, at] = ["", from];
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at, to);
}

/** The edits that make a node say a value. @param isInline whether it stands between braces or brackets */
function changes(text: string, node: Node, value: unknown, isInline = false): Edit[] {
  if (isEqual(node.toJSON(), value)) return [];
  if (isMap(node) && !node.flow && (isRecord(value) || value instanceof Map))
    return changeParts(text, node, mapParts(text, node.items, value));
  if (isSeq(node) && !node.flow && Array.isArray(value) && value.length > 0)
    return changeParts(text, node, listParts(text, node.items as Node[], value));
  if (isMap(node) && isRecord(value)) {
    const parts = mapParts(text, node.items, value);
    // Between braces a field that stays is changed where it stands.
    const isSame = parts.length === node.items.length && parts.every(({ node }) => node);
    if (isSame) return parts.flatMap((part) => (part.node ? changes(text, part.node, part.value, true) : []));
  }
  const [from, to] = rangeOf(text, node);
  return [{ from, to, text: (from === to && text[from - 1] === ":" ? " " : "") + toYaml(text, node, value, isInline) }];
}

/** The fields of a map in their new order: those of the file, then new ones; a `Map` says the order itself. */
function mapParts(text: string, pairs: readonly Pair[], value: Record<string, unknown> | Map<string, unknown>): Part[] {
  const values = new Map(value instanceof Map ? value : Object.entries(value));
  const known = new Map(
    pairs.map((pair) => {
      const [from, keyEnd] = rangeOf(text, pair.key as Node);
      const node = pair.value as Node | null;
      // What has a text ends with it, what has none with its colon.
      const to = Math.max(keyEnd + 1, node ? rangeOf(text, node)[1] : 0);
      return [String(pair.key), { from, to, node }] as const;
    }),
  );
  const order = value instanceof Map ? [...values.keys()] : [...new Set([...known.keys(), ...values.keys()])];
  return order.flatMap((key): Part[] => {
    const [part, next] = [known.get(key), values.get(key)];
    if (!part) return isEmpty(next) && !(value instanceof Map) ? [] : [{ key, value: next }];
    // An empty field that stood there stays.
    return isEmpty(next) && !isEmpty(part.node?.toJSON()) ? [] : [{ ...part, key, value: next }];
  });
}

/** The entries of a list in their new order. One that is not there as it was is taken for the changed one of its place. */
function listParts(text: string, items: readonly Node[], values: readonly unknown[]): Part[] {
  const rest = items.map((node) => {
    const [at, to] = rangeOf(text, node);
    return { from: text.lastIndexOf("-", at), to, node, is: node.toJSON() as unknown };
  });
  const take = (fits: (is: unknown) => boolean) => {
    const at = rest.findIndex(({ is }) => fits(is));
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const same = values.map((value) => take((is) => isEqual(is, value)));
  const named = values.map((value, at) => same[at] ?? take((is) => nameOf(is) !== undefined && nameOf(is) === nameOf(value))); // prettier-ignore
  return values.map((value, at) => {
    const isPlace = (is: unknown) => items.length === values.length && isEqual(items[at]?.toJSON(), is);
    const { from, to, node } = named[at] ?? take(isPlace) ?? {};
    return { ...(node && { from, to, node }), value };
  });
}

/** What tells an entry of a list from the others: its id, or what stands first in it. */
const nameOf = (value: unknown): unknown => (isRecord(value) ? (value.id ?? Object.values(value)[0]) : undefined);

/** The edits that leave these parts of a map or a list, in their order, and no others. */
function changeParts(text: string, parent: Node, parts: readonly Part[]): Edit[] {
  const inside = parts.flatMap(({ node, value }) => (node ? changes(text, node, value) : []));
  const unset = parts.filter(({ node, to, value }) => node === null && to !== undefined && !isEmpty(value));
  const filled = unset.map(({ to = 0, value }) => ({ from: to, to, text: ` ${toInlineYaml(value)}` }));
  const edits = [...inside, ...filled];
  const [begin, end] = rangeOf(text, parent);
  const all = startsOf(text, parent);
  const isInOrder = parts.length === all.length && parts.every(({ from }, at) => from === all[at]?.from);
  if (isInOrder) return edits;
  const indent = " ".repeat(column(text, begin));
  const gaps = all.slice(1).map(({ comment }, at) => /\s*$/.exec(text.slice(all[at]?.from, comment))?.[0] ?? "");
  const usual = gaps.at(-1) ?? `\n${indent}`;
  const texts = parts.map(({ from, key, value }) => {
    const at = all.findIndex((one) => from !== undefined && one.from === from);
    if (at < 0) return newPart(isMap(parent) ? { [key ?? ""]: value } : [value], indent);
    const [start = 0, stop = end] = [all[at]?.comment, all[at + 1]?.comment];
    const ofPart = edits.filter((edit) => edit.from >= start && edit.to <= stop);
    return apply(text, ofPart, start, stop).trimEnd();
  });
  const joined = texts.map((one, at) => one + (at < texts.length - 1 ? (gaps[at] ?? usual) : "")).join("");
  return [{ from: all[0]?.comment ?? begin, to: end, text: joined }];
}

/** Where each part of a map or list begins, with the comments above it that are no comments of the whole. */
function startsOf(text: string, parent: Node): { from: number; comment: number }[] {
  const froms = isMap(parent)
    ? parent.items.map(({ key }) => rangeOf(text, key as Node)[0])
    : isSeq(parent)
      ? parent.items.map((item) => text.lastIndexOf("-", rangeOf(text, item as Node)[0]))
      : [];
  return froms.map((from, at) => {
    const lines = text.slice(at === 0 ? from : froms[at - 1], from).split("\n");
    let comment = from;
    for (let line = lines.length - 2; line > 0 && /^\s*#/.test(lines[line] ?? ""); line--)
      comment = from - lines.slice(line).join("\n").length + (/^\s*/.exec(lines[line] ?? "")?.[0].length ?? 0);
    return { from, comment };
  });
}

const newPart = (part: unknown, indent: string): string =>
  stringify(part, { lineWidth: 0 }).trimEnd().replaceAll(/\n(?=.)/g, `\n${indent}`); // prettier-ignore

/** The new text of a value, in the style of the old one. */
function toYaml(text: string, node: Node, value: unknown, isInline: boolean): string {
  if (isSeq(node) && node.flow && Array.isArray(value)) {
    // An entry that stays keeps its quotes.
    const old = node.items.map((item) => ({
      is: (item as Node).toJSON() as unknown,
      as: text.slice(...rangeOf(text, item as Node)),
    }));
    return `[${value.map((item: unknown) => old.find(({ is }) => isEqual(is, item))?.as ?? toInlineYaml(item, true)).join(", ")}]`;
  }
  if (isScalar(node) && typeof value === "string") {
    if (node.type === "BLOCK_LITERAL" && /^\S/.test(value)) return toBlockText(text, node, value);
    if (node.type === "QUOTE_DOUBLE") return JSON.stringify(value);
  }
  return toInlineYaml(value, isInline);
}

/** A text of several lines under a `|`, as far to the right as it stood before. */
function toBlockText(text: string, node: Node, value: string): string {
  const [, indent = "  "] = /\n([ \t]+)\S/.exec(text.slice(...rangeOf(text, node))) ?? [];
  const lines = value.trimEnd().split("\n").map((line) => (line ? indent + line : "")); // prettier-ignore
  return `${value.endsWith("\n") ? "|" : "|-"}\n${lines.join("\n")}`;
}

/** A value on one line; a text with line breaks is quoted. @param isInline whether it will stand between brackets */
function toInlineYaml(value: unknown, isInline = false): string {
  if (typeof value === "string" && value.includes("\n")) return JSON.stringify(value);
  const options = { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false } as const;
  return isInline ? stringify([value], options).trim().slice(1, -1) : stringify(value, options).trim();
}

/** Offsets of a node in the text, without the line breaks that end it. */
function rangeOf(text: string, node: Node): [number, number] {
  const [from, to] = node.range ?? [0, 0];
  // The end of a block includes the line break after it.
  return [from, from + text.slice(from, to).trimEnd().length];
}

const column = (text: string, offset: number) => offset - (text.lastIndexOf("\n", offset - 1) + 1);

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof Map) return value.size === 0;
  return isRecord(value) && Object.values(value).every(isEmpty);
}

/** Equal, whatever the order of the fields of a form, and whether an empty field is written or left out. */
function isEqual(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (b instanceof Map && isRecord(a)) {
    const order = [...b.keys()];
    const keys = Object.keys(a);
    return keys.length === order.length && keys.every((key, at) => key === order[at] && isEqual(a[key], b.get(key)));
  }
  if (isRecord(a) && isRecord(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isEqual(a[key], b[key]));
  return a === b;
}
