import { blankComments, maskCode } from "./mdx-source.ts";

/** Elements that stay as they are: Markdown has no signs for them, or none that can stand in every place. */
export const plainElements = ["br", "sup", "sub", "kbd", "mark", "small", "abbr", "strong", "em", "del", "code", "p"];

/** HTML that means the same as a sign of Markdown. */
const signs: Readonly<Record<string, { sign: string; element: string }>> = {
  b: { sign: "**", element: "strong" },
  strong: { sign: "**", element: "strong" },
  i: { sign: "*", element: "em" },
  em: { sign: "*", element: "em" },
  s: { sign: "~~", element: "del" },
  del: { sign: "~~", element: "del" },
  strike: { sign: "~~", element: "del" },
  code: { sign: "`", element: "code" },
};

/** HTML that only says how words look, which comes from the site. */
const looks = ["span", "font", "big"];

/** HTML that divides a text into paragraphs. */
const blocks = ["p", "div", "center", "section", "article", "main"];

const known = [
  ...["br", "hr", "img", "wbr", "a", "h1", "h2", "h3", "h4", "h5", "h6"],
  ...[...plainElements, ...Object.keys(signs), ...looks, ...blocks],
];

/** Most pages have none, and are not looked through further. */
const anyKnown = new RegExp(`</?(${known.join("|")})[\\s/>]`, "i");

/**
 * The text of a page as MDX reads it: without comments, and with HTML that has a meaning in Markdown in its place. Attributes
 * go, but for the addresses of links and pictures and for what a picture shows. All other HTML stays, for the check to tell.
 * @param text the text of a page without its fields
 * @returns a text with as many lines, each on its line
 */
export function toMdx(text: string): string {
  const source = blankComments(text);
  return replaceAddresses(anyKnown.test(source) ? replaceHtml(source) : source);
}

/** The same for a whole file, whose fields stay as they are. */
export function fileToMdx(file: string): string {
  const [fields = ""] = /^\s*---[^]*?\n---[ \t]*(?=\r?\n|$)/.exec(file) ?? [];
  return fields + toMdx(file.slice(fields.length));
}

/** Links that Markdown writes `<https://…>`, where MDX would see an element. */
const bareAddress = /<((?:https?:\/\/|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/gi;

function replaceAddresses(source: string): string {
  if (!/<[\w.+-]+[:@]/.test(source)) return source;
  const masked = maskCode(source);
  return source.replace(bareAddress, (whole: string, address: string, at: number) =>
    masked.startsWith(whole, at)
      ? `[${address.replace(/^mailto:/i, "").replace(/[\\[\]*_`{]/g, "\\$&")}](${/^(https?|mailto):/i.test(address) ? "" : "mailto:"}${addressOf(address)})`
      : whole,
  );
}

interface Tag {
  name: string;
  isClosing: boolean;
  attributes: string;
  start: number;
  end: number;
}

/** What stands in the place of a part of the text. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

function replaceHtml(source: string): string {
  const tags = tagsIn(source);
  if (tags.length === 0) return source;
  const text = new Text(source, tags);
  const edits: Edit[] = [];
  const open: Tag[] = [];
  for (const tag of tags) {
    const alone = replaceAlone(tag, text);
    if (alone !== undefined) edits.push(withLines(tag, alone, source));
    else if (!tag.isClosing) open.push(tag);
    else {
      const at = open.findLastIndex(({ name }) => name === tag.name);
      const opening = open[at];
      if (!opening) continue;
      open.length = at;
      edits.push(...replacePair(opening, tag, text));
    }
  }
  // The end of a paragraph may be left out.
  for (const tag of open)
    if (tag.name === "p" && text.before(tag.start) === "" && text.isFreeAbove(tag.start))
      edits.push(withLines(tag, "", source));
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: fresh }) => changed.slice(0, start) + fresh + changed.slice(end), source);
}

/** https://html.spec.whatwg.org/multipage/syntax.html#start-tags */
const tagPattern =
  /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`=]+))?)*)\s*\/?>/g;

/** Tags of HTML that can be read, in code none. A component's values are text, whatever stands in them. */
function tagsIn(source: string): Tag[] {
  const masked = maskCode(source).replace(/<[A-Z]\w*\b(?:"[^"]*"|[^<>"])*>/g, (tag) =>
    known.includes((/\w+/.exec(tag)?.[0] ?? "").toLowerCase()) ? tag : " ".repeat(tag.length),
  );
  return [...masked.matchAll(tagPattern)].flatMap(({ 0: tag, 1: slash, 2: name = "", index }) => {
    const end = index + tag.length;
    const attributes = source.slice(index + name.length + 1, end - 1);
    return known.includes(name.toLowerCase())
      ? { name: name.toLowerCase(), isClosing: slash === "/", attributes, start: index, end }
      : [];
  });
}

/** A text, and what can be seen around its tags. */
class Text {
  readonly source: string;
  /** Lines that are nothing but paragraphs' tags and what they hold: no text goes on from there. */
  readonly #divided: ReadonlySet<string>;

  constructor(source: string, tags: readonly Tag[]) {
    this.source = source;
    const dividing = tags.filter(({ name }) => blocks.includes(name) || name === "hr");
    this.#divided = new Set([
      ...dividing.filter(({ start }) => this.before(start) === "").map(({ start }) => `from ${this.#lineOf(start)}`),
      ...dividing.filter(({ end }) => this.after(end) === "").map(({ end }) => `to ${this.#lineOf(end)}`),
    ]);
  }

  /** What stands before a place in its line, but for the signs of a quotation. */
  before(at: number): string {
    return this.source.slice(this.source.lastIndexOf("\n", at - 1) + 1, at).replace(/^[\s>]+/, "");
  }

  /** What stands after a place in its line. */
  after(at: number): string {
    return (/^[^\n]*/.exec(this.source.slice(at))?.[0] ?? "").trim();
  }

  /** Whether no text stands in the line above, @returns undefined when only tags of paragraphs part the two */
  isFreeAbove(at: number): boolean | undefined {
    const line = this.#lineOf(at) - 1;
    return this.#isBlank(line) || (this.#divided.has(`to ${line}`) ? undefined : false);
  }

  isFreeBelow(at: number): boolean | undefined {
    const line = this.#lineOf(at) + 1;
    return this.#isBlank(line) || (this.#divided.has(`from ${line}`) ? undefined : false);
  }

  #lines: readonly string[] | undefined;

  #isBlank(line: number): boolean {
    this.#lines ??= this.source.split("\n");
    return /^[\s>]*$/.test(this.#lines[line] ?? "");
  }

  #starts: readonly number[] | undefined;

  /** Line of a place, counted from 0. */
  #lineOf(at: number): number {
    this.#starts ??= [...this.source.matchAll(/\n/g)].map(({ index }) => index);
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What stands for a tag that has no closing one; undefined for all others, and for what cannot be read. */
function replaceAlone(tag: Tag, text: Text): string | undefined {
  const { name, start, end, attributes } = tag;
  const isAlone = text.before(start) === "" && text.after(end) === "";
  switch (name) {
    case "br": {
      // A line of its own parts two paragraphs.
      const line = text.before(start) + text.after(end);
      return line.replace(/<\/?br\b[^<>]*>/gi, "").trim() === "" ? "" : "<br />";
    }
    case "wbr":
      return "";
    case "hr":
      return isAlone ? "***" : undefined;
    case "img":
      return picture(attributes);
    default:
      return isAlone && blocks.includes(name) ? "" : undefined;
  }
}

function picture(attributes: string): string | undefined {
  const src = valueOf(attributes, "src")?.trim();
  if (!src || /[<>\n]/.test(src)) return undefined;
  const alt = (valueOf(attributes, "alt") ?? "").trim().replace(/\s+/g, " ");
  return `![${alt.replace(/[\\[\]*_`<{]/g, "\\$&")}](${addressOf(src)})`;
}

/** An address that can stand between ( and ). */
const addressOf = (address: string) =>
  address.replace(/[\s()]/g, (sign) => (sign === "(" ? "%28" : sign === ")" ? "%29" : "%20"));

/** The value of an attribute; undefined when there is none. */
function valueOf(attributes: string, name: string): string | undefined {
  const pattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`=]+)))?/g;
  const found = [...attributes.matchAll(pattern)].find(([, one = ""]) => one.toLowerCase() === name);
  return found && (found[2] ?? found[3] ?? found[4] ?? "");
}

/** What stands for an element with its text; nothing where it cannot be read. */
function replacePair(opening: Tag, closing: Tag, text: Text): Edit[] {
  const { source } = text;
  const { name } = opening;
  const inner = source.slice(opening.end, closing.start);
  const put = (before: string, after: string): Edit[] => [
    withLines(opening, before, source),
    withLines(closing, after, source),
  ];
  // What begins in one paragraph cannot end in another.
  if (/\n[ \t>]*\r?\n/.test(inner)) return plainElements.includes(name) ? put(`<${name}>`, `</${name}>`) : [];
  const isWhole = text.before(opening.start) === "" && text.after(closing.end) === "";
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading)
    return isWhole && !inner.includes("\n")
      ? put(inner.trim() === "" ? "" : `${"#".repeat(Number(heading))} `, "")
      : [];
  if (looks.includes(name) || inner.trim() === "") return put("", "");
  if (name === "a") return link(valueOf(opening.attributes, "href"), inner, put);
  if (blocks.includes(name)) {
    const [above, below] = [text.isFreeAbove(opening.start), text.isFreeBelow(closing.end)];
    if (!isWhole || above === false || below === false) return [];
    return above && below ? put("", "") : put("<p>", "</p>");
  }
  const own = signs[name];
  if (own && canBeSigns(own.sign, source.slice(0, opening.start), inner, source.slice(closing.end))) {
    const space = (pattern: RegExp) => pattern.exec(inner)?.[0] ?? "";
    const [first, last] = [space(/^\s*/), space(/\s*$/)];
    return [
      { start: opening.start, end: opening.end + first.length, text: linesOf(opening, source) + first + own.sign },
      { start: closing.start - last.length, end: closing.end, text: own.sign + last + linesOf(closing, source) },
    ];
  }
  const element = own?.element ?? name;
  return put(`<${element}>`, `</${element}>`);
}

/** The addresses that may stand in a link; what runs a program is none. */
const addresses = /^(https?:|mailto:|tel:|[/#.]|www\.|[\w-]+([/.]|$))/i;

function link(href: string | undefined, words: string, put: (before: string, after: string) => Edit[]): Edit[] {
  // A place that links led to.
  if (href === undefined) return put("", "");
  const plain = words.replace(/<[^<>]*>/g, "").replace(/!?\[[^[\]]*\]\([^()]*\)/g, "");
  if (!addresses.test(href) || /[<>\n]/.test(href) || /[[\]]/.test(plain)) return [];
  return put("[", `](${addressOf(href.trim())})`);
}

/** Whether signs of Markdown would be read as such: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
function canBeSigns(sign: string, before: string, inner: string, after: string): boolean {
  const words = inner.trim();
  if (words === "" || words.includes(sign.charAt(0))) return false;
  if (sign === "`") return !/[<&\n]/.test(words);
  const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
  const isSpaced = (space: RegExp) => space.test(inner);
  const isOpen = isSpaced(/^\s/) || isWord(words.charAt(0)) || !isWord(before.at(-1) ?? "");
  const isClosed = isSpaced(/\s$/) || isWord(words.at(-1) ?? "") || !isWord(after.charAt(0));
  // Two runs of the same sign would be read as one.
  return isOpen && isClosed && before.at(-1) !== sign.charAt(0) && !after.startsWith(sign.charAt(0));
}

const linesOf = ({ start, end }: Tag, source: string) => source.slice(start, end).replace(/[^\n]/g, "");

/** The lines of a tag stay: in a comment with something on each, since an empty line would end the paragraph. */
function withLines(tag: Tag, text: string, source: string): Edit {
  const lines = linesOf(tag, source);
  const kept = text && lines ? `{/*${lines.replaceAll("\n", "\n.")}*/}` : lines;
  return { start: tag.start, end: tag.end, text: text + kept };
}
