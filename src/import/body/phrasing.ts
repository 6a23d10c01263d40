import type { Nodes, Paragraph, PhrasingContent } from "mdast";
import { isBlank, textOf } from "./words.ts";

/** Marks of a text that hold text: their signs stand right beside it. */
type Mark = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" | "link" }>;

const isMark = (node: Nodes): node is Mark => /^(strong|emphasis|delete|link)$/.test(node.type);

/**
 * Puts a line of text in order: one space between words and none within the signs of bold and slanted words, nothing bold
 * twice, no marks around nothing.
 * @param within kinds of the marks around it
 */
export function tidyPhrasing(children: readonly PhrasingContent[], within: readonly string[] = []): PhrasingContent[] {
  const tidy: PhrasingContent[] = [];
  const add = (node: PhrasingContent) => {
    const last = tidy.at(-1);
    if (node.type === "text" && last?.type === "text") tidy[tidy.length - 1] = text(joined(last.value, node.value));
    else if (node.type === "inlineCode" && last?.type === "inlineCode")
      tidy[tidy.length - 1] = { ...last, value: last.value + node.value };
    else if (isMark(node) && node.type !== "link" && last?.type === node.type)
      tidy[tidy.length - 1] = {
        ...node,
        children: tidyPhrasing([...last.children, ...node.children], [...within, node.type]),
      };
    else if (node.type !== "text" || node.value !== "") tidy.push(node);
  };
  for (const node of children)
    if (node.type === "text")
      add(text(node.value.replace(/[ \t\n\u00A0\u3000]*[ \t\n][ \t\n\u00A0\u3000]*|[\u00A0\u3000]{2,}/g, " ")));
    else if (!isMark(node)) add(node);
    else if (within.includes(node.type)) tidyPhrasing(node.children, within).forEach(add);
    else tidyMark(node, within).forEach(add);
  return tidy;
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

const joined = (one: string, other: string) => (one.endsWith(" ") ? one + other.replace(/^ +/, "") : one + other);

/** A mark without the spaces and line ends at its edges, which stand beside it. */
function tidyMark(mark: Mark, within: readonly string[]): PhrasingContent[] {
  const children = tidyPhrasing(mark.children, [...within, mark.type]);
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = children[0]; first; first = children[0]) {
    const space = first.type === "text" ? (/^\s+/.exec(first.value)?.[0] ?? "") : "";
    if (first.type !== "break" && space === "") break;
    if (first.type === "text" && first.value.length > space.length) {
      children[0] = text(first.value.slice(space.length));
      before.push(text(" "));
      break;
    }
    children.shift();
    before.push(first.type === "break" ? first : text(" "));
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    const space = last.type === "text" ? (/\s+$/.exec(last.value)?.[0] ?? "") : "";
    if (last.type !== "break" && space === "") break;
    if (last.type === "text" && last.value.length > space.length) {
      children[children.length - 1] = text(last.value.slice(0, -space.length));
      after.unshift(text(" "));
      break;
    }
    children.pop();
    after.unshift(last.type === "break" ? last : text(" "));
  }
  return [...before, ...(children.length > 0 ? [{ ...mark, children }] : []), ...after];
}

/** Parts a line of text where two line ends meet, also within its marks. */
export function splitAtEmptyLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let breaks = 0;
  const add = (node: PhrasingContent) => {
    if (node.type === "break") breaks++;
    else if (node.type !== "text" || node.value.trim() !== "") {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  };
  for (const node of children) {
    if (!isMark(node)) {
      add(node);
      continue;
    }
    const inner = splitAtEmptyLines(node.children);
    inner.forEach((one, at) => {
      if (at > 0) breaks = 2;
      add({ ...node, children: one });
    });
  }
  return parts.map(trimBreaks).filter((part) => part.length > 0);
}

/** A line of text without spaces and line ends around it. */
export function trimBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isEdge = (node: PhrasingContent) => node.type === "break" || (node.type === "text" && node.value.trim() === "");
  const start = children.findIndex((node) => !isEdge(node));
  if (start < 0) return [];
  const part = children.slice(start, children.findLastIndex((node) => !isEdge(node)) + 1);
  return part.flatMap((node, at): PhrasingContent[] => {
    if (node.type !== "text") return [node];
    const isAfterBreak = at === 0 || part[at - 1]?.type === "break";
    const isBeforeBreak = at === part.length - 1 || part[at + 1]?.type === "break";
    const value = (isBeforeBreak ? (s: string) => s.trimEnd() : (s: string) => s)(
      isAfterBreak ? node.value.trimStart() : node.value,
    );
    return value === "" ? [] : [text(value)];
  });
}

/** The lines of a text, which line ends part. */
export function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children)
    if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  return lines.map(trimBreaks).filter((line) => line.length > 0);
}

export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });

/** Whether a part of a line is a picture, with or without a link around it. */
export const isPicture = (node: PhrasingContent): boolean =>
  node.type === "image" || (node.type === "link" && textOf(node).trim() === "" && !isBlank(node));
