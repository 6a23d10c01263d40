import type { Element, ElementContent, Properties, Root } from "hast";

/** An element of HTML. @param children text stands for a text node */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  const nodes = children.map((child): ElementContent =>
    typeof child === "string" ? { type: "text", value: child } : child,
  );
  return { type: "element", tagName, properties, children: nodes };
}

/** Whether a node is an element, of one of these names where any are given. */
export const isElement = (node: { type: string }, ...names: string[]): node is Element =>
  node.type === "element" && (names.length === 0 || names.includes((node as Element).tagName));

/** The value of an attribute as it was written; empty when there is none. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return value === undefined || value === null || typeof value === "boolean" ? "" : String(value).trim();
}

/** Elements of some names within a node, in the order of the text. */
export function* elementsIn(node: Root | Element, ...names: string[]): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (names.length === 0 || names.includes(child.tagName)) yield child;
    yield* elementsIn(child, ...names);
  }
}

/** What becomes of an element whose children are done: others in its place, or undefined when it stays. */
export type Replace = (node: Element, parent: Element | Root) => readonly ElementContent[] | undefined;

/** Goes through a tree from the inside out, and puts other nodes in the place of elements. Comments go. */
export function replaceElements(parent: Element | Root, replace: Replace): void {
  const children = parent.children.flatMap((child): readonly ElementContent[] => {
    if (child.type === "text") return [child];
    if (child.type !== "element") return [];
    replaceElements(child, replace);
    return replace(child, parent) ?? [child];
  });
  parent.children = children;
}

const blocks =
  /^(address|article|aside|blockquote|center|details|dd|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** Whether an element begins on a line of its own. */
export const isBlock = (node: { type: string }): boolean => isElement(node) && blocks.test(node.tagName);
