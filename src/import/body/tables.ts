import type { Element, ElementContent } from "hast";
import { attribute, element, elementsIn, isBlock, isElement } from "./elements.ts";
import { isBlank, wordsOf } from "./words.ts";

/** A row's cells, each with its words as a line, where they are one. */
interface Row {
  cells: Element[];
}

/**
 * A table of HTML as Markdown can hold it: a row of headings, then rows whose cells are lines. Others become lists, and
 * tables that only put things side by side are taken apart.
 * @param table what stands in its cells is done
 */
export function readTable(table: Element): readonly ElementContent[] {
  const rows = rowsOf(table).filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const captions = [...elementsIn(table, "caption")].filter((one) => !isBlank(one));
  const above = captions.map(({ children }) => element("p", {}, element("strong", {}, ...children)));
  const [first] = rows;
  const isHeaded =
    !elementsIn(table, "thead").next().done || (first?.cells ?? []).every(({ tagName }) => tagName === "th");
  if (!first) return above;
  if (columns === 1 || (rows.length === 1 && !isHeaded))
    return [...above, ...rows.flatMap(({ cells }) => cells.map(({ children }) => element("div", {}, ...children)))];
  const areLines = rows.every(({ cells }) => cells.every(isLine));
  if (areLines && (isHeaded || (columns > 2 && first.cells.length === columns && isHead(first))))
    return [...above, asTable(rows)];
  return [...above, asList(rows, isHeaded && rows.length > 1)];
}

/** Rows of a table and not of those within it. */
function rowsOf(table: Element): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (child.type !== "element") return [];
    if (/^t(head|body|foot)$/.test(child.tagName)) return rowsOf(child);
    if (child.tagName !== "tr") return [];
    return [{ cells: child.children.filter((cell) => isElement(cell, "td", "th")) }];
  });
}

const isLine = (cell: Element): boolean =>
  cell.children.every(
    (child) => !isBlock(child) || (isElement(child, "p", "div", "center", "section") && isLine(child)),
  );

/** Whether a first row may stand above the others: every cell but the first says something, and briefly. */
const isHead = ({ cells }: Row): boolean =>
  cells.every(
    (cell, at) => (at === 0 || !isBlank(cell)) && wordsOf(cell).length <= 60 && elementsIn(cell, "img").next().done,
  );

function asTable([first, ...others]: readonly Row[]): Element {
  const row = (name: string) => (cells: Element[]) =>
    element("tr", {}, ...cells.map((cell) => element(name, propertiesOf(cell), ...lineOf(cell))));
  return element(
    "table",
    {},
    element("thead", {}, row("th")(first?.cells ?? [])),
    element("tbody", {}, ...others.map(({ cells }) => row("td")(cells))),
  );
}

/** More than this in one cell is a slip, or meant to hurt. */
const MOST_SPANNED = 50;

function propertiesOf(cell: Element) {
  const align = /text-align:\s*(left|center|right)/.exec(attribute(cell, "style"))?.[1] ?? attribute(cell, "align");
  const span = (name: string) => Math.min(Number.parseInt(attribute(cell, name), 10) || 1, MOST_SPANNED);
  return { align, colSpan: span("colSpan"), rowSpan: span("rowSpan") };
}

/** What stands in a cell on one line: paragraphs and lines of it are parted by a semicolon. */
function lineOf(cell: Element): ElementContent[] {
  const line: ElementContent[] = [];
  let isParted = false;
  const add = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      const isContainer = isBlock(node);
      if (isContainer || isElement(node, "br")) isParted = line.length > 0;
      if (isContainer && isElement(node)) {
        add(node.children);
        isParted = true;
      } else if (!isElement(node, "br") && !isBlank(node)) {
        if (isParted)
          line.push({ type: "text", value: /[.:;,!?]\s*$/.test(wordsOf(element("span", {}, ...line))) ? " " : "; " });
        isParted = false;
        line.push(node);
      } else if (node.type === "text") line.push({ type: "text", value: " " });
    }
  };
  add(cell.children);
  return line;
}

/** Each row as an item; the heading of a column stands before what is in it. */
function asList(rows: readonly Row[], isHeaded: boolean): Element {
  const heads = isHeaded ? (rows[0]?.cells ?? []) : [];
  const items = (isHeaded ? rows.slice(1) : rows).map(({ cells }) => {
    const full = cells.filter((cell) => !isBlank(cell));
    const [term, meaning] = full;
    if (
      !isHeaded &&
      full.length === 2 &&
      term &&
      meaning &&
      isLine(term) &&
      isLine(meaning) &&
      wordsOf(term).length <= 80
    ) {
      const mark = /[.:!?]$/.test(wordsOf(term)) ? " " : ": ";
      return element("li", {}, element("strong", {}, ...lineOf(term)), mark, ...lineOf(meaning));
    }
    return element("li", {}, ...cells.flatMap((cell, at) => labelled(cell, heads[at])));
  });
  return element("ul", {}, ...items);
}

function labelled(cell: Element, head: Element | undefined): ElementContent[] {
  if (isBlank(cell)) return [];
  const label =
    head && !isBlank(head) ? [element("strong", {}, ...lineOf(head)), { type: "text" as const, value: ": " }] : [];
  return isLine(cell)
    ? [element("p", {}, ...label, ...lineOf(cell))]
    : [...(label.length > 0 ? [element("p", {}, ...label)] : []), element("div", {}, ...cell.children)];
}
