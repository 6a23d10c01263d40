import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Finding } from "./problem.ts";
import { explainYamlError, quoteTheValue } from "./explain-yaml-error.ts";

/** Where a value stands: names of fields and places in lists, from outside to inside. */
export type Path = readonly PropertyKey[];

/** YAML that knows where each of its values stands. */
export interface Yaml {
  /** The value as JavaScript; undefined when the text cannot be read. */
  value: unknown;
  /** Why it cannot be read. */
  problems: Finding[];
  /** Line of a field or list entry, counted from 1; undefined when there is none. */
  lineOf(path: Path): number | undefined;
  /** A value as it stands in the file, quotation marks and all; undefined when there is none. */
  textOf(path: Path): string | undefined;
}

/**
 * Reads YAML and every mistake in it.
 * @param yaml the text
 * @param firstLine line of the file on which the text begins
 */
export function readYaml(yaml: string, firstLine = 1): Yaml {
  const text = "\n".repeat(firstLine - 1) + yaml;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const problems = findProblems(document, text, lines);
  const lineAt = (offset: number | undefined) => (offset === undefined ? undefined : lines.linePos(offset).line);
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lineAt(locate(document, path)?.start),
    textOf: (path) => {
      const range = locate(document, path)?.value?.range;
      return range ? text.slice(range[0], range[1]) : undefined;
    },
  };
}

function findProblems(document: Document.Parsed, text: string, lines: LineCounter): Finding[] {
  const explain = (error: YAMLError) => explainYamlError(error, text, (offset) => lines.linePos(offset).line);
  const signs: Finding[] = [];
  // Signs that programmers use; the build's own reader understands them a little differently.
  visit(document, (_, node) => {
    if (isAlias(node) || (isNode(node) && (node.anchor || node.tag)))
      signs.push(quoteTheValue(text, lines.linePos(node.range?.[0] ?? 0).line));
  });
  if (signs.length > 0) return signs;
  // What follows the first error is mostly its consequence, but for fields that stand twice.
  const [first, ...others] = document.errors;
  return first ? [first, ...others.filter(({ code }) => code === "DUPLICATE_KEY")].map(explain) : [];
}

/** The node at a path, and where the field or list entry begins that holds it. */
function locate(document: Document.Parsed, path: Path) {
  let value: unknown = document.contents;
  let start: number | undefined = isNode(value) ? value.range?.[0] : undefined;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return undefined;
      start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      value = pair.value;
    } else if (isSeq(value)) {
      value = value.items[Number(step)];
      if (!isNode(value)) return undefined;
      start = value.range?.[0];
    } else return undefined;
  }
  return { start, value: isNode(value) ? value : undefined };
}
