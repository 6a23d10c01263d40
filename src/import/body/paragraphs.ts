import type { List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { isPicture, linesOf, paragraph, splitAtEmptyLines, tidyPhrasing, trimBreaks } from "./phrasing.ts";
import { isBlank, textOf } from "./words.ts";

/** Signs that people type, or that Word writes, where a list should be. */
const BULLET = /^[•·▪▫◦‣⁃●○■□✓✔➤►]\s*(?=[^\s\d])/;
const HYPHEN = /^[-–*]\s+(?=\S)/;

/**
 * Puts all text of a tree in order: paragraphs where lines are empty, lists where lines begin with a bullet, pictures on
 * lines of their own, nothing that is empty.
 */
export function tidyParagraphs<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  const tidy: RootContent[] = [];
  for (const node of nodes.flatMap(tidyBlock)) {
    const last = tidy.at(-1);
    // Lines with bullets that were paragraphs of their own are one list.
    if (isMade(node) && last && isMade(last)) last.children.push(...node.children);
    else tidy.push(node);
  }
  return tidy as Node[];
}

const isMade = (node: RootContent): node is List => node.type === "list" && node.data?.isMade === true;

declare module "mdast" {
  interface ListData {
    /** Its items were lines of a text. */
    isMade?: boolean;
  }
}

function tidyBlock(node: RootContent): RootContent[] {
  if (node.type === "paragraph")
    return splitAtEmptyLines(tidyPhrasing(node.children)).flatMap(apartPictures).flatMap(readBullets);
  if (node.type === "heading" || node.type === "tableCell") {
    const line = node.children.map((child): PhrasingContent =>
      child.type === "break" ? { type: "text", value: " " } : child,
    );
    return [{ ...node, children: trimBreaks(tidyPhrasing(line)) }];
  }
  if (node.type === "code") return node.value.trim() === "" ? [] : [node];
  if (!("children" in node)) return [node];
  const children = tidyParagraphs(node.children as RootContent[]);
  const whole = { ...node, children } as RootContent;
  if (node.type === "table" || node.type === "tableRow") return [whole];
  if (node.type === "listItem" && node.checked !== null && node.checked !== undefined) return [whole];
  return children.every(isBlank) ? [] : [whole];
}

/** Pictures at the beginning and the end of a paragraph, and on lines of their own, become paragraphs. */
function apartPictures(children: PhrasingContent[]): PhrasingContent[][] {
  if (!children.some(isPicture)) return [children];
  const parts: PhrasingContent[][] = [];
  let words: PhrasingContent[] = [];
  const end = () => {
    const part = trimBreaks(words);
    if (part.length > 0) parts.push(part);
    words = [];
  };
  children.forEach((node, at) => {
    const before = trimBreaks(words).length === 0 || children[at - 1]?.type === "break";
    const after =
      trimBreaks(children.slice(at + 1, at + 3)).length === 0 ||
      children[at + 1]?.type === "break" ||
      isNextPicture(children, at);
    if (!isPicture(node) || !(before || after)) {
      words.push(node);
      return;
    }
    end();
    parts.push([node]);
  });
  end();
  return parts;
}

const isNextPicture = (children: readonly PhrasingContent[], at: number): boolean => {
  const next = children.slice(at + 1).find((node) => node.type !== "text" || node.value.trim() !== "");
  return next !== undefined && isPicture(next);
};

/** Lines that begin with a bullet become a list; two or more with a hyphen do so, too. */
function readBullets(children: PhrasingContent[]): (Paragraph | List)[] {
  const lines = linesOf(children);
  const starts = lines.map((line) => textOf(paragraph(line)));
  const isList = starts.filter((start) => HYPHEN.test(start)).length > 1;
  const bulletOf = (start: string) => BULLET.exec(start)?.[0] ?? (isList ? HYPHEN.exec(start)?.[0] : undefined);
  if (!starts.some((start) => bulletOf(start) !== undefined)) return [paragraph(children)];
  const blocks: (Paragraph | List)[] = [];
  lines.forEach((line, at) => {
    const bullet = bulletOf(starts[at] ?? "");
    const last = blocks.at(-1);
    if (bullet === undefined) {
      if (last?.type === "paragraph") last.children.push({ type: "break" }, ...line);
      else blocks.push(paragraph(line));
      return;
    }
    const item = {
      type: "listItem" as const,
      spread: false,
      checked: null,
      children: [paragraph(withoutStart(line, bullet.length))],
    };
    if (last?.type === "list") last.children.push(item);
    else blocks.push({ type: "list", ordered: false, spread: false, children: [item], data: { isMade: true } });
  });
  return blocks;
}

/** A line without its first signs, which may stand within a mark. */
function withoutStart(line: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = line;
  if (!first || length === 0) return [...line];
  if (first.type === "text") {
    const value = first.value.slice(length);
    const left = withoutStart(rest, Math.max(0, length - first.value.length));
    return value === "" ? left : [{ type: "text", value }, ...left];
  }
  if (!("children" in first)) return [...line];
  const size = textOf(first).length;
  const inner = withoutStart(first.children, Math.min(length, size));
  const left = withoutStart(rest, Math.max(0, length - size));
  return inner.length > 0 ? [{ ...first, children: inner }, ...left] : left;
}
