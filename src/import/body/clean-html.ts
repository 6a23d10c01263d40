import type { Element, ElementContent, Root } from "hast";
import type { Note } from "../import-source.ts";
import { attribute, element, elementsIn, isBlock, isElement, type Replace, replaceElements } from "./elements.ts";
import { apart, embedLink } from "./embeds.ts";
import { readFigure, readPicture, unlinkPicture } from "./pictures.ts";
import { readTable } from "./tables.ts";
import { isBlank, textOf, wordsOf } from "./words.ts";

/**
 * Leaves only elements that Markdown and our components can say. Whatever runs, loads or asks for something goes; what
 * could be seen of it is told.
 */
export function cleanHtml(root: Root, notes: Note[]): void {
  const explained = new Set<string>();
  const replacements: Record<string, Replace> = {
    ...simple,
    iframe: (node) =>
      embedLink(
        attribute(node, "src") || attribute(node, "dataSrc") || attribute(node, "dataLazySrc"),
        attribute(node, "title"),
        notes,
      ),
    frame: (node) => embedLink(attribute(node, "src"), "", notes),
    embed: (node) => embedLink(attribute(node, "src"), attribute(node, "title"), notes),
    object: (node) =>
      isBlank(node)
        ? embedLink(attribute(node, "data") || paramOf(node), attribute(node, "title"), notes)
        : node.children,
    audio: (node) => mediaLink(node, "Audio", notes),
    video: (node) => mediaLink(node, "Video", notes),
    svg: (node) => drawing(node, notes),
    canvas: (node) => drawing(node, notes),
    form: (node) => form(node, notes),
    title: (node) => told(node, "the title of a page within the page", notes),
    datalist: () => [],
    select: (node) => told(node, "a list to choose from", notes),
    textarea: (node) => told(node, "a field to fill in", notes),
    abbr: (node) => explain(node, explained),
    acronym: (node) => explain(node, explained),
    div: (node) => (isBlank(node) ? apart() : division(node)),
    p: (node) => (isBlank(node) ? apart() : undefined),
  };
  replaceElements(root, (node, parent) => {
    const replaced = Object.hasOwn(replacements, node.tagName) ? replacements[node.tagName]?.(node, parent) : undefined;
    return (replaced ?? [node]).map((one) => (isElement(one) ? withItems(one) : one));
  });
  const outer = withItems(element("div", {}, ...(root.children as ElementContent[])));
  root.children = outer.children;
}

const nothing = () => [];
const inner: Replace = (node) => node.children;
const span: Replace = (node) => [{ ...node, tagName: "span" }];
const box: Replace = (node) => [{ ...node, tagName: "div" }];

const simple: Record<string, Replace> = {
  script: nothing,
  style: nothing,
  template: nothing,
  link: nothing,
  meta: nothing,
  base: nothing,
  param: nothing,
  source: nothing,
  track: nothing,
  map: inner,
  area: nothing,
  col: nothing,
  colgroup: nothing,
  noembed: nothing,
  noframes: inner,
  wbr: nothing,
  // What shows late is read where it stands; without a program it would be there twice.
  noscript: (node, parent) =>
    isOnlyPicture(node) && parent.children.some((one) => one !== node && showsPicture(one)) ? [] : node.children,
  dialog: box,
  math: span,
  menu: (node) => [{ ...node, tagName: "ul" }],
  dir: (node) => [{ ...node, tagName: "ul" }],
  button: span,
  picture: (node) => (elementsIn(node, "img").next().done ? [] : [...elementsIn(node, "img")]),
  img: readPicture,
  image: readPicture,
  input: (node) => (/^(checkbox|radio)$/i.test(attribute(node, "type")) ? undefined : []),
  a: (node) => unlinkPicture(node) ?? (attribute(node, "href") === "" ? node.children : undefined),
  figure: readFigure,
  table: readTable,
  dl: (node) => [terms(node)],
  details: box,
  summary: (node) => [bold(node)],
  u: inner,
  ins: inner,
  b: (node) => (/font-weight:\s*(normal|400)/.test(attribute(node, "style")) ? node.children : undefined),
  span: (node) => styled(node),
  mark: (node) => [element("strong", {}, ...node.children)],
  sup: (node) => raised(node, SUPERSCRIPT),
  sub: (node) => raised(node, SUBSCRIPT),
  pre: (node) => [codeBlock(node)],
  aside: (node) => (node.properties.dataCallout === undefined ? box(node, node) : undefined),
};

const isOnlyPicture = (node: Element) => textOf(node).trim() === "" && !elementsIn(node, "img").next().done;

const showsPicture = (node: { type: string }) =>
  isElement(node) && (node.tagName === "img" || !elementsIn(node, "img").next().done);

const paramOf = (node: Element): string =>
  [...elementsIn(node, "param")]
    .filter((one) => /^(movie|src|url)$/i.test(attribute(one, "name")))
    .map((one) => attribute(one, "value"))[0] ?? "";

/** Takes an element away and tells its words. */
function told(node: Element, what: string, notes: Note[]): ElementContent[] {
  notes.push({ what, words: wordsOf(node) || undefined });
  return [];
}

const drawing = (node: Element, notes: Note[]) => (isBlank(node) ? [] : told(node, "a drawing", notes));

function mediaLink(node: Element, kind: "Audio" | "Video", notes: Note[]): ElementContent[] {
  const source = [...elementsIn(node, "source")].map((one) => attribute(one, "src")).find(Boolean);
  const href = [attribute(node, "src"), source ?? ""].find(Boolean) ?? "";
  if (href === "") return node.children;
  const name = attribute(node, "title") || (/[^/]+$/.exec(href.replace(/[?#].*$/, ""))?.[0] ?? href);
  notes.push({
    what: `${kind === "Audio" ? "a sound" : "a video"}, now a link: ${href}`,
    words: wordsOf(node) || undefined,
  });
  return apart(element("a", { href }, `${kind}: ${name}`));
}

/** A search field is no loss: the site has its own. */
function form(node: Element, notes: Note[]): ElementContent[] {
  const isSearch = attribute(node, "role") === "search" || attribute(node, "className").includes("search");
  if (isSearch) return told(node, "a search field", notes);
  told(node, "a form, now a link to the page Contact", notes);
  return [element("p", {}, element("a", { href: CONTACT, dataForm: "" }, "Contact us"))];
}

/** Where forms lead now. */
export const CONTACT = "/contact/";

/** What letters stand for, the first time. */
function explain(node: Element, explained: Set<string>): ElementContent[] {
  const title = attribute(node, "title");
  const isNew = title !== "" && !explained.has(title) && title.toLowerCase() !== wordsOf(node).toLowerCase();
  explained.add(title);
  return isNew ? [...node.children, { type: "text", value: ` (${title})` }] : node.children;
}

/** Boxes of themes and page builders that mean something. */
function division(node: Element): readonly ElementContent[] | undefined {
  const names = attribute(node, "className");
  if (/\bwp-caption\b/.test(names)) return captioned(node);
  const isTitle = /\b[\w-]*(accordion|toggle|tab|faq)[\w-]*(title|header|heading|question|label)\b/i.test(names);
  const hasBlocks = [...elementsIn(node)].some((one) => isBlock(one) && !isElement(one, "div", "p"));
  return isTitle && !hasBlocks && !isBlank(node) ? [bold(node)] : undefined;
}

function captioned(node: Element): readonly ElementContent[] {
  const isCaption = (one: ElementContent): one is Element =>
    isElement(one) && /\bwp-caption-text\b/.test(attribute(one, "className"));
  const children = node.children.map((one) => (isCaption(one) ? element("figcaption", {}, ...one.children) : one));
  const figure = element("figure", {}, ...children);
  return readFigure(figure) ?? [figure];
}

/** What opens a part of the page, or a term, on a line of its own. */
const bold = (node: Element): ElementContent =>
  [...elementsIn(node)].some((one) => /^h[1-6]$/.test(one.tagName))
    ? { ...node, tagName: "div" }
    : element(
        "p",
        {},
        element(
          "strong",
          {},
          ...node.children.flatMap((child) => (isBlock(child) && isElement(child) ? child.children : [child])),
        ),
      );

/** Terms and what they mean, as a list. */
function terms(list: Element): Element {
  const parts = list.children
    .flatMap((one) => (isElement(one, "div") ? one.children : [one]))
    .filter((one) => !isBlank(one));
  const items: Element[] = [];
  let isOpen = false;
  for (const part of parts) {
    if (part.type === "element" && part.tagName === "dt") {
      const item = items.at(-1);
      const term = element("strong", {}, ...part.children);
      if (isOpen && item) item.children.push({ type: "text", value: ", " }, term);
      else items.push(element("li", {}, term));
      isOpen = true;
      continue;
    }
    const item = items.at(-1) ?? element("li", {});
    if (items.length === 0) items.push(item);
    const children = part.type === "element" ? part.children : [part];
    if (isOpen && item.children.length > 0)
      item.children.push({ type: "text", value: /[:?!.]$/.test(wordsOf(item)) ? " " : ": " });
    const isInline = isOpen && !children.some(isBlock);
    item.children.push(...(isInline ? children : [element("div", {}, ...children)]));
    isOpen = false;
  }
  return element("ul", {}, ...items);
}

/** Google Docs and Word write bold and slanted letters as a style. */
function styled(node: Element): ElementContent[] {
  const style = attribute(node, "style");
  const slanted = /font-style:\s*italic/.test(style) ? [element("em", {}, ...node.children)] : node.children;
  return /font-weight:\s*(bold|[6-9]00)/.test(style) ? [element("strong", {}, ...slanted)] : slanted;
}

const SUPERSCRIPT = { from: "0123456789+-=()ni", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ" };
const SUBSCRIPT = { from: "0123456789+-=()", to: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" };

/** Raised and lowered digits are letters of their own; other signs, as in 1st or TM, are read without it. */
function raised(node: Element, { from, to }: { from: string; to: string }): ElementContent[] {
  const signs = textOf(node).trim().split("");
  const isSimple = elementsIn(node).next().done && signs.length > 0 && signs.every((sign) => from.includes(sign));
  return isSimple ? [{ type: "text", value: signs.map((sign) => to[from.indexOf(sign)]).join("") }] : node.children;
}

/** Code keeps its language; a verse is text whose lines matter. */
function codeBlock(node: Element): Element {
  const names = [node, ...elementsIn(node, "code")]
    .map((one) => `${attribute(one, "className")} ${attribute(one, "title")}`)
    .join(" ");
  if (/\bwp-block-(verse|preformatted-text)\b/.test(names) || !elementsIn(node, "img").next().done) return verse(node);
  const given =
    attribute(node, "lang") ||
    attribute(node, "dataLang") ||
    attribute(node, "dataLanguage") ||
    attribute(node, "dataEnlighterLanguage");
  const named = /(?:brush:\s*|\blang(?:uage)?[-:])([\w+#-]+)/.exec(names)?.[1] ?? "";
  const language = given === "" ? named : given;
  const isPlain = /^(plain|text|none|plaintext|generic|raw)$/i.test(language);
  return element(
    "pre",
    {},
    element(
      "code",
      { className: language && !isPlain ? [`language-${language.toLowerCase()}`] : [] },
      ...node.children,
    ),
  );
}

function verse(node: Element): Element {
  const lines = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (isElement(child)) return [{ ...child, children: lines(child.children) }];
      if (child.type !== "text") return [];
      return child.value
        .split("\n")
        .flatMap((line, at): ElementContent[] => [
          ...(at > 0 ? [element("br", {})] : []),
          { type: "text", value: line },
        ]);
    });
  return element("p", {}, ...lines(node.children));
}

/** Items of a list stand in a list, and a list holds nothing but items. */
function withItems(node: Element): Element {
  const isList = isElement(node, "ul", "ol");
  if (!node.children.some((child) => isElement(child, "li") !== isList && !isBlank(child))) return node;
  const children: ElementContent[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (isList === isElement(child, "li")) children.push(child);
    else if (isBlank(child)) continue;
    else if (isList && last && isElement(last, "li")) last.children.push(child);
    else if (isList) children.push(element("li", {}, child));
    else if (last && isElement(last, "ul") && last.properties.dataMade === true) last.children.push(child);
    else children.push(element("ul", { dataMade: true }, child));
  }
  return { ...node, children };
}
