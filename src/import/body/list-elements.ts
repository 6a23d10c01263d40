import type { Element, ElementContent } from "hast";
import { element, isBlock, isElement } from "./elements.ts";
import { isBlank, wordsOf } from "./words.ts";

/** Terms and what they mean, as a list. */
export function terms(list: Element): Element {
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

/** Items of a list stand in a list, and a list holds nothing but items. */
export function withItems(node: Element): Element {
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
