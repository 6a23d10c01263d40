/** What to write instead of a tag of HTML, by the tag's name. */
const markdown: Record<string, string> = {
  a: "write [words of the link](/address/)",
  b: "write **words**",
  strong: "write **words**",
  i: "write *words*",
  em: "write *words*",
  u: "take it away, or write **words**; underlined words look like links",
  br: "take it away; leave a line empty to begin a new paragraph, or begin each line with a hyphen",
  hr: "take it away; begin a new section with ## and its heading",
  img: "write ![what it shows](./picture.jpg), the file lying beside the page",
  figure: 'use <Figure caption="…">',
  dl: "write each on a line of its own: - **Term**: what it means",
  ul: "begin each line of the list with a hyphen",
  ol: "begin the lines of the list with 1. 2. 3.",
  blockquote: "begin the line with >",
  table: "write the table with lines | so | so |",
  aside: 'use <Callout title="…">',
  center: "take the tag away and leave the words; the look comes from the site",
  font: "take the tag away and leave the words; the look comes from the site",
  span: "take the tag away and leave the words; the look comes from the site",
  small: "take the tag away and leave the words; the look comes from the site",
  p: "take the tag away and leave the words; an empty line begins a new paragraph",
  div: "take the tag away and leave the words; an empty line begins a new paragraph",
  del: "write ~~words~~",
  s: "write ~~words~~",
  h1: "the title stands at the top of the file; begin a section with ##",
  h2: "write ## and the heading",
  h3: "write ### and the heading",
  h4: "write #### and the heading",
  script: "take it away; pages run no programs of their own",
  style: "take it away; the look comes from the site",
  iframe: "take it away; pages show nothing from other sites. A link may lead there: [what it shows](https://…)",
  video: "take it away; pages show no films. A link may lead to one: [what it shows](https://…)",
  embed: "take it away; pages show nothing from other sites. A link may lead there: [what it shows](https://…)",
  object: "take it away; pages show nothing from other sites. A link may lead there: [what it shows](https://…)",
  audio: "take it away; pages play nothing. A link may lead there: [what one hears](https://…)",
  form: "take it away; use <ContactBlock />",
};
/** Elements that stand within another, which is told for all of them. */
const parts: Record<string, readonly string[]> = {
  table: ["tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "col"],
  figure: ["figcaption"],
  ul: ["li"],
  dl: ["dt", "dd"],
  form: ["input", "label", "select", "option", "textarea", "button", "fieldset", "legend"],
};

/** The element of which another is a part: that of `td` is `table`; of all others it is themselves. */
export const wholeOf = (name: string): string =>
  Object.entries(parts).find(([, names]) => names.includes(name.toLowerCase()))?.[0] ?? name;

/**
 * What to write instead of a tag of HTML.
 * @param name in any case
 * @param tag the opening tag as it stands there, when it is known: where it names an address, the advice has it too
 */
export function insteadOfHtml(name: string, tag = ""): string {
  const value = (attribute: string) => new RegExp(`\\b${attribute}\\s*=\\s*["']?([^"'\\s>]+)`, "i").exec(tag)?.[1];
  const [href, src] = [value("href"), value("src")];
  const lower = name.toLowerCase();
  if (lower === "a" && href) return `write [words of the link](${href})`;
  if (["iframe", "embed", "video", "audio"].includes(lower) && src?.startsWith("http"))
    return `write a link: [what it shows](${src})`;
  return markdown[lower] ?? "take the tag away and leave the words; an empty line begins a new paragraph";
}

/** What is said of all HTML that has no place in a page. */
export const HTML = "this HTML cannot be used in a page";

/** Elements whose content is no text of the page. */
export const codeElements = ["script", "style", "svg", "math", "iframe", "object", "video", "audio", "template"];
