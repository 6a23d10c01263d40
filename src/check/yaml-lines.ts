import { isMap, isScalar, parseDocument } from "yaml";

/** Lines that hold a field, and on which they begin, counted from 1. */
export interface FieldLines {
  line: number;
  text: string;
}

/** Lines of a text that hold a field or an entry, without what follows them. @param text whole, @param start first line, counted from 1 */
export function linesOfField(text: string, path: readonly PropertyKey[]): FieldLines | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const lines = text.split("\n");
  const cut = (from: number, to: number): FieldLines => ({
    line: from,
    text: lines
      .slice(from - 1, to)
      .join("\n")
      .replace(/(\n[ \t]*(#.*)?\r?)+$/, "")
      .replace(/\r$/, ""),
  });
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const step = path.at(-1);
  if (isMap(parent) && !parent.flow) {
    const at = parent.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step));
    const start = (index: number) => {
      const key = parent.items[index]?.key;
      return isScalar(key) && key.range ? lineAt(key.range[0]) : undefined;
    };
    const from = at < 0 ? undefined : start(at);
    const end = parent.range ? lineAt(parent.range[1] - 1) : lines.length;
    return from === undefined ? undefined : cut(from, (start(at + 1) ?? end + 1) - 1);
  }
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const from = lineAt(node.range[0]);
  return from === lineAt(node.range[1] - 1) ? cut(from, from) : undefined;
}
