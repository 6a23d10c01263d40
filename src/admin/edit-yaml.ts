import { isMap, isPair, isScalar, isSeq, parseDocument, stringify, type Node, type Pair } from "yaml";
import { isRecord } from "./records-and-lists.ts";

/** A replacement of the text between two offsets. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Writes new values into YAML text and leaves every other character as it is: comments, quotes, order, line breaks.
 * A person who changes one field in the editor sees one changed line in the history.
 * @param text YAML of a map or a list
 * @param values what it should say; empty texts and lists, and a plain "no", count as left out
 * @throws when the text is no YAML
 */
export function editYaml(text: string, values: unknown): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw error;
  if (!document.contents) return stringify(values, { lineWidth: 0 });
  const edits = changes(text, document.contents, values);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: added }) => result.slice(0, from) + added + result.slice(to), text);
}

/** The edits that make a node say a value. */
function changes(text: string, node: Node, value: unknown): Edit[] {
  if (isEqual(node.toJSON(), value)) return [];
  if (isMap(node) && isRecord(value) && !node.flow) return mapChanges(text, node.items, value);
  if (isSeq(node) && Array.isArray(value) && node.items.length === value.length)
    return node.items.flatMap((item, index) => changes(text, item as Node, value[index]));
  const [from, to] = rangeOf(text, node);
  return [{ from, to, text: toYaml(text, node, value) }];
}

function mapChanges(text: string, pairs: Pair[], value: Record<string, unknown>): Edit[] {
  const known = pairs.map((pair) => String(pair.key));
  const edits = pairs.flatMap((pair) => {
    const next = value[String(pair.key)];
    if (isEmpty(next)) return isEmpty(valueOf(pair)) ? [] : [{ ...linesOf(text, pair), text: "" }];
    if (pair.value) return changes(text, pair.value as Node, next);
    const [, end] = rangeOf(text, pair.key as Node);
    return [{ from: end + 1, to: end + 1, text: ` ${toInlineYaml(next)}` }];
  });
  const added = Object.entries(value).filter(([key, next]) => !known.includes(key) && !isEmpty(next));
  const last = pairs.at(-1);
  if (added.length === 0 || !last) return edits;
  const { to } = linesOf(text, last);
  const indent = " ".repeat(column(text, rangeOf(text, last.key as Node)[0]));
  const block = stringify(Object.fromEntries(added), { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
  return [...edits, { from: to, to, text: `${text[to - 1] === "\n" ? "" : "\n"}${block}` }];
}

/** The new text of a value, in the style of the old one. */
function toYaml(text: string, node: Node, value: unknown): string {
  if (isSeq(node) && Array.isArray(value)) {
    // An entry that stays keeps its quotes.
    const old = node.items.map((item) => ({
      is: (item as Node).toJSON() as unknown,
      as: text.slice(...rangeOf(text, item as Node)),
    }));
    const items = value.map((item: unknown) => old.find(({ is }) => isEqual(is, item))?.as ?? toInlineYaml(item));
    if (node.flow) return `[${items.join(", ")}]`;
    return items.map((item) => `- ${item}`).join(`\n${" ".repeat(column(text, rangeOf(text, node)[0]))}`);
  }
  if (isScalar(node) && node.type === "QUOTE_DOUBLE" && typeof value === "string") return JSON.stringify(value);
  return toInlineYaml(value);
}

/** A value on one line; a text with line breaks is quoted. */
function toInlineYaml(value: unknown): string {
  if (typeof value === "string")
    return value.includes("\n") ? JSON.stringify(value) : stringify(value, { lineWidth: 0 }).trim();
  return stringify(value, { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false }).trim();
}

/** Offsets of a node in the text, without the line breaks that end it. */
function rangeOf(text: string, node: Node): [number, number] {
  const [from, to] = node.range ?? [0, 0];
  // The end of a block includes the line break after it.
  return [from, from + text.slice(from, to).trimEnd().length];
}

/** Whole lines of a pair, from its key to the end of its value. */
function linesOf(text: string, pair: Pair): { from: number; to: number } {
  const key = rangeOf(text, pair.key as Node);
  const end = pair.value ? rangeOf(text, pair.value as Node)[1] : key[1] + 1;
  const next = text.indexOf("\n", Math.max(end, key[1]));
  return { from: text.lastIndexOf("\n", key[0]) + 1, to: next === -1 ? text.length : next + 1 };
}

const column = (text: string, offset: number) => offset - (text.lastIndexOf("\n", offset - 1) + 1);
const valueOf = (pair: Pair): unknown => (isPair(pair) && pair.value ? (pair.value as Node).toJSON() : undefined);

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.values(value).every(isEmpty);
}

/** Equal, whatever the order of the fields, and whether an empty field is written or left out. */
function isEqual(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (isRecord(a) && isRecord(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isEqual(a[key], b[key]));
  return a === b;
}
