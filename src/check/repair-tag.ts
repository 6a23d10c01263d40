/**
 * Mends the attributes of a component's tag: curly quotation marks, none, or one that is missing.
 * @param tag from `<` to `>`
 * @returns undefined for a tag that can be read, or cannot be mended; else what is wrong, what to write, and the tag
 */
export function repairTag(tag: string): { field: string; message: string; fix: string; repaired: string } | undefined {
  if (wellFormed.test(tag)) return undefined;
  for (const [message, mend] of mends) {
    const repaired = mend(tag);
    if (!wellFormed.test(repaired)) continue;
    const field = `<${/\w+/.exec(tag)?.[0] ?? ""}>`;
    return { field, message, fix: `write ${repaired.replace(/\s+/g, " ")}`, repaired };
  }
  return undefined;
}

/** https://facebook.github.io/jsx/ */
const wellFormed = /^<[A-Z]\w*(\s+[\w:-]+(\s*=\s*("[^"]*"|'[^']*'|\{[^{}]*\}))?|\s*\{\.{3}[^{}]*\})*\s*\/?>$/;

const straighten = (tag: string) =>
  tag
    .replace(/=\s*[“”„‟″«»]([^“”„‟″«»"<>]*)[“”„‟″«»"]/g, '="$1"')
    .replace(/=\s*"([^“”„‟″«»"<>]*)[“”„‟″«»]/g, '="$1"')
    .replace(/=\s*[‘’‚′`]([^‘’‚′"<>]*)[‘’‚′`]/g, '="$1"');

const quote = (tag: string) =>
  tag.replace(/=\s*([^\s"'{}<>=/][^"'{}<>=]*?|[^\s"'{}<>=]+?)(?=\s+[\w-]+\s*=|\s*\/?>$)/g, '="$1"');

const close = (tag: string) => tag.replace(/\s*(\/?)>$/, (_, slash: string) => (slash ? '" />' : '">'));

/** Tried in this order, one alone and then together with those before it. */
const mends: readonly (readonly [string, (tag: string) => string])[] = [
  ["the quotation marks around a value are curly", straighten],
  ["an attribute's value has no quotation marks", (tag) => quote(straighten(tag))],
  ["a quotation mark is missing at the end of a value", close],
  [
    "a quotation mark is missing at the beginning of a value",
    (tag) => tag.replace(/=\s*([^\s"'{}<>=][^"'{}<>=]*)"/, '="$1"'),
  ],
];
