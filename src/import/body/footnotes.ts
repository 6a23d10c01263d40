import type { Element, Root } from "hast";
import { attribute, element, elementsIn, isElement } from "./elements.ts";
import { textOf, wordsOf } from "./words.ts";

/**
 * Finds notes of a text, whatever program made them: a small mark that leads to words further down, which lead back or lie
 * under a name of notes. Marks become `<data-ref id>` and the words `<data-note id>` at the end of the text.
 */
export function readFootnotes(root: Root): void {
  const parents = parentsOf(root);
  const targets = new Map<string, Element>();
  for (const node of elementsIn(root)) for (const id of idsOf(node)) if (!targets.has(id)) targets.set(id, node);
  const notes = new Map<Element, Element>();
  for (const link of [...elementsIn(root, "a")]) {
    const id = fragmentOf(link);
    const target = id === undefined ? undefined : targets.get(id);
    const mark = wordsOf(link);
    if (!target || id === undefined || !/^[[(]?(\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,4})[\])]?$/.test(mark)) continue;
    const holder = holderOf(target, parents);
    if (
      !holder ||
      isWithin(link, holder, parents) ||
      (notes.get(holder) === undefined && !isNote(id, holder, link, parents))
    )
      continue;
    const note = notes.get(holder) ?? element("data-note", { id: String(notes.size + 1) });
    notes.set(holder, note);
    const place = outerMark(link, parents);
    Object.assign(place, element("data-ref", { id: attribute(note, "id") }));
  }
  for (const [holder, note] of notes) {
    takeBackLinks(holder);
    note.children = holder.children;
    takeOut(holder, parents);
    root.children.push(note);
  }
}

type Parents = ReadonlyMap<Element, Element | Root>;

function parentsOf(root: Root): Parents {
  const parents = new Map<Element, Element | Root>();
  const add = (parent: Element | Root) => {
    for (const child of parent.children)
      if (child.type === "element") {
        parents.set(child, parent);
        add(child);
      }
  };
  add(root);
  return parents;
}

/** What a link within the page can name an element by. */
export const idsOf = (node: Element): string[] =>
  [attribute(node, "id"), node.tagName === "a" ? attribute(node, "name") : ""].filter(Boolean);

const fragmentOf = (link: Element): string | undefined => /#([^#\s]+)$/.exec(attribute(link, "href"))?.[1];

/** The whole of the note of which a place is a part: an item, a paragraph, a row. */
function holderOf(target: Element, parents: Parents): Element | undefined {
  for (let node: Element | Root | undefined = target; node?.type === "element"; node = parents.get(node))
    if (isElement(node, "li", "p", "dd", "tr", "div", "aside")) return node;
  return undefined;
}

/** Whether words are those of a note: they lead back to the mark, or their id or their list is called so. */
function isNote(id: string, holder: Element, link: Element, parents: Parents): boolean {
  const own = [...idsOf(link), ...[...elementsIn(link)].flatMap(idsOf), ...parentIds(link, parents)];
  const leadsBack = [...elementsIn(holder, "a")].some((one) => own.includes(fragmentOf(one) ?? ""));
  return leadsBack || /(^|[-_:])_?(fn|ftn|footnotes?|endnotes?|note)[-_:]?\w*$/i.test(id);
}

function parentIds(link: Element, parents: Parents): string[] {
  const parent = parents.get(link);
  return parent?.type === "element" && isElement(parent, "sup", "span") ? idsOf(parent) : [];
}

function isWithin(node: Element, outer: Element, parents: Parents): boolean {
  for (let one: Element | Root | undefined = node; one?.type === "element"; one = parents.get(one))
    if (one === outer) return true;
  return false;
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
function takeOut(node: Element, parents: Parents): void {
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
