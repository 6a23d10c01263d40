import { isMap, isScalar, isSeq, type Pair, type Scalar, type ToStringOptions } from "yaml";
import { keepSentences, type Local } from "./local-text.ts";

/** As staff write it, and as the editor can change it line by line: a list on one line stays on one. */
export const YAML_STYLE: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };

/** Fields without which what holds them says nothing. */
const NEEDED = new Set(
  ["title", "sentence", "term", "meaning", "names", "leads", "steps", "label", "href", "links", "page", "short"].concat(
    ["me", "other", "name", "who", "supports", "text", "ask", "listen", "id"],
  ),
);

/** Fields that hold an address of the site. */
const ADDRESSES = new Set(["href", "more", "leads", "page"]);

/** Fields that hold no words. */
const NO_WORDS = new Set(["id", "url", "chat", "source", "asam", "kind", "call", "text-number", "number", "message"]);

/**
 * Leaves out of a part of a YAML document what does not hold.
 * @param key the field in which it stands
 * @returns whether anything is left of it
 */
export function keepNode(node: unknown, local: Local, key = ""): boolean {
  if (isMap(node)) {
    const all = node.items;
    // An id is made of words: `ahcccs-plans`.
    const holds = (pair: Pair) =>
      !local.names(nameOf(pair).replaceAll("-", " ")) && keepNode(pair.value, local, nameOf(pair));
    node.items = all.filter(holds);
    const isLeft = node.items.length > 0 || all.length === 0;
    return isLeft && all.every((pair) => node.items.includes(pair) || !NEEDED.has(nameOf(pair)));
  }
  if (isSeq(node)) {
    const { length } = node.items;
    node.items = node.items.filter((item) => (isWord(item) ? keepEntry(item, local, key) : keepNode(item, local, key)));
    return length === 0 || node.items.length > 0;
  }
  return !isWord(node) || keepWords(node, local, key);
}

/** The name of a field. */
export const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : "");

const isWord = (node: unknown): node is Scalar<string> => isScalar(node) && typeof node.value === "string";

/** An entry of a list stays as it is or goes. */
function keepEntry(
  { value }: Scalar<string>,
  { names, topics, sources, helplines, hasPage }: Local,
  key: string,
): boolean {
  if (ADDRESSES.has(key)) return hasPage(pathOf(value));
  const gone = { topics, sources, helplines, footerHelplines: helplines }[key];
  return gone ? !gone.has(value) : !names(value) && !sources.has(value);
}

function keepWords(node: Scalar<string>, local: Local, key: string): boolean {
  if (ADDRESSES.has(key)) return node.value === "none" || local.hasPage(pathOf(node.value));
  if (NO_WORDS.has(key)) return true;
  // Queries stand one a line.
  const kept =
    node.type === "BLOCK_LITERAL"
      ? node.value
          .split("\n")
          .filter((line) => !local.names(line))
          .join("\n")
      : shortened(node.value, local);
  if (kept !== node.value) node.value = kept;
  return kept.trim() !== "";
}

/** A text without the words "in …" and its like, if that is enough, or else without the sentences that do not hold. */
export function shortened(text: string, local: Local): string {
  if (!local.names(text) && !text.includes("](/") && !text.includes("<")) return text;
  const without = text.replaceAll(
    / (?:in|near|for|en|cerca de) ((?:\p{Lu}[\p{L}'’]*)(?: \p{Lu}[\p{L}]*)*)/gu,
    (whole, name: string) => (local.names(name) ? "" : whole),
  );
  return local.names(without) ? keepSentences(text, local) : keepSentences(without, local);
}

const pathOf = (href: string) => href.replace(/[?#].*$/, "");

/** A YAML text without the comments that name what does not hold. */
export const withoutComments = (text: string, local: Local): string =>
  text
    .split("\n")
    .filter((line) => !/^\s*#/.test(line) || !local.names(line))
    .join("\n");
