import type { Element, ElementContent, Root } from "hast";
import { attribute, element, elementsIn, isElement } from "./elements.ts";
import { textOf, wordsOf } from "./words.ts";

/**
 * Finds notes of a text, whatever program made them: a small mark that leads to words further down, which lead back or lie
 * under a name of notes. Marks become `<data-ref id>` and the words `<data-note id>` at the end of the text.
 */
export function readFootnotes(root: Root): void {
  const parents = parentsOf(root);
  const targets = new Map<string, Element>();
  const order = new Map<Element, number>();
  for (const node of elementsIn(root)) {
    order.set(node, order.size);
    for (const id of idsOf(node)) if (!targets.has(id)) targets.set(id, node);
  }
  const marks = [...elementsIn(root, "a")].flatMap((link) => {
    const id = fragmentOf(link);
    const target = id === undefined ? undefined : targets.get(id);
    // Words come after their mark; what leads from them back is no mark.
    const isMark = target && MARK.test(wordsOf(link)) && (order.get(target) ?? 0) > (order.get(link) ?? 0);
    return isMark && id !== undefined ? [{ link, id, target }] : [];
  });
  const starts = new Set(marks.map(({ target }) => target));
  const notes = new Map<Element, Element>();
  for (const { link, id, target } of marks) {
    const words = wordsOfNote(target, starts, parents);
    if (!notes.has(target) && !isNote(id, words, link, parents)) continue;
    const note = notes.get(target) ?? element("data-note", { id: String(notes.size + 1) }, ...words.flatMap(unpacked));
    notes.set(target, note);
    Object.assign(outerMark(link, parents), element("data-ref", { id: attribute(note, "id") }, attribute(note, "id")));
    for (const one of words) takeOut(one, parents);
    takeBackLinks(note);
  }
  root.children.push(...notes.values());
}

const MARK = /^[[(]?(\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,4})[\])]?$/;

type Parents = ReadonlyMap<ElementContent, Element | Root>;

function parentsOf(root: Root): Parents {
  const parents = new Map<ElementContent, Element | Root>();
  const add = (parent: Element | Root) => {
    for (const child of parent.children) {
      if (child.type === "element" || child.type === "text") parents.set(child, parent);
      if (child.type === "element") add(child);
    }
  };
  add(root);
  return parents;
}

/** What a link within the page can name an element by. */
export const idsOf = (node: Element): string[] =>
  [attribute(node, "id"), node.tagName === "a" ? attribute(node, "name") : ""].filter(Boolean);

const fragmentOf = (link: Element): string | undefined => /#([^#\s]+)$/.exec(attribute(link, "href"))?.[1];

/**
 * The whole of a note that begins at a place: the item, paragraph or row of which it is a part. Where others begin in the
 * same one, it goes as far as the next of them.
 */
function wordsOfNote(target: Element, starts: ReadonlySet<Element>, parents: Parents): ElementContent[] {
  let top = target;
  let holder = parents.get(target);
  while (holder?.type === "element" && !isHolder(top)) [top, holder] = [holder, parents.get(holder)];
  const holdsOthers = [...elementsIn(top)].some((one) => one !== target && starts.has(one));
  if (isHolder(top) && !holdsOthers) return isElement(top, "tr", "li", "dd", "div", "aside", "p") ? [top] : [];
  let inner = target;
  for (
    let parent = parents.get(inner);
    parent && parent !== (isHolder(top) ? top : holder);
    parent = parents.get(inner)
  ) {
    if (parent.type === "root") break;
    inner = parent;
  }
  const siblings = (parents.get(inner)?.children ?? []) as ElementContent[];
  const from = siblings.indexOf(inner);
  const isNext = (one: ElementContent) =>
    isElement(one) && (isHolder(one) || starts.has(one) || [...elementsIn(one)].some((within) => starts.has(within)));
  const length = siblings.slice(from + 1).findIndex(isNext);
  return siblings.slice(from, length < 0 ? undefined : from + 1 + length);
}

/** What stands in an item, since a note is none. */
const unpacked = (node: ElementContent): ElementContent[] =>
  isElement(node, "li", "dd", "tr") ? [element("div", {}, ...node.children)] : [node];

const isHolder = (node: Element): boolean => isElement(node, "li", "p", "dd", "tr", "div", "aside", "ol", "ul");

/** Whether words are those of a note: they lead back to the mark, or their id or their list is called so. */
function isNote(id: string, words: readonly ElementContent[], link: Element, parents: Parents): boolean {
  const own = [...idsOf(link), ...[...elementsIn(link)].flatMap(idsOf), ...parentIds(link, parents)];
  const leadsBack = [...elementsIn(element("div", {}, ...words), "a")].some((one) =>
    own.includes(fragmentOf(one) ?? ""),
  );
  return leadsBack || /(^|[-_:])_?(fn|ftn|footnotes?|endnotes?|note)[-_:]?\w*$/i.test(id);
}

function parentIds(link: Element, parents: Parents): string[] {
  const parent = parents.get(link);
  return parent?.type === "element" && isElement(parent, "sup", "span") ? idsOf(parent) : [];
}

/** The mark with what only raises it. */
function outerMark(link: Element, parents: Parents): Element {
  const parent = parents.get(link);
  const isAlone = parent?.type === "element" && isElement(parent, "sup", "span") && wordsOf(parent) === wordsOf(link);
  return isAlone ? outerMark(parent, parents) : link;
}

/** Takes away the signs that lead back, and the number that the new list writes itself. */
function takeBackLinks(holder: Element): void {
  const isBack = (node: Element) =>
    fragmentOf(node) !== undefined &&
    /^[[(]?(\d{1,3}|[↩↑^⤴⏎←\uFE0E\uFE0F\s]+|[a-z]|[*†‡§]{1,3}|back|return|top)[\])]?\.?$/i.test(wordsOf(node));
  const clean = (parent: Element) => {
    parent.children = parent.children.filter((child) => !(isElement(child, "a") && isBack(child)));
    for (const child of parent.children) if (child.type === "element") clean(child);
    parent.children = parent.children.filter((child) => !(isElement(child, "sup") && textOf(child).trim() === ""));
  };
  clean(holder);
}

/** Removes an element, the lists that are empty without it, and the program's own heading above these. */
function takeOut(node: ElementContent, parents: Parents): void {
  const parent = parents.get(node);
  if (!parent) return;
  parent.children = parent.children.filter((one) => one !== node);
  if (parent.type !== "element") return;
  if (parent.properties.dataFootnotes !== undefined || /\bfootnotes\b/.test(attribute(parent, "className")))
    parent.children = parent.children.filter(
      (one) => !isElement(one, "h2", "hr") || !/footnotes|^$/i.test(wordsOf(one)),
    );
  if (textOf(parent).trim() === "") takeOut(parent, parents);
}
