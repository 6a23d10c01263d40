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
  /** Line and name of a field or list entry, as problems have them. */
  placeOf(path: Path): Pick<Finding, "line" | "field">;
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
  const lineOf = (path: Path) => {
    const start = locate(document, path)?.start;
    return start === undefined ? undefined : lines.linePos(start).line;
  };
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf,
    placeOf: (path) => ({ line: lineOf(path), field: fieldName(path) }),
    textOf: (path) => {
      const range = locate(document, path)?.value?.range;
      return range ? text.slice(range[0], range[1]) : undefined;
    },
  };
}

/** The name of a field as problems print it: `picture.alt`, `aliases, entry 3`; undefined for the file as a whole. */
export function fieldName(path: Path): string | undefined {
  const names = path.map((step, index) =>
    typeof step === "number"
      ? `, entry ${step + 1}`
      : `${index === 0 ? "" : typeof path[index - 1] === "number" ? ", " : "."}${String(step)}`,
  );
  return names.join("").replace(/^, /, "") || undefined;
}

/**
 * Every value at the places that a pattern names.
 * @param value YAML as JavaScript
 * @param pattern a path in which `*` stands for every field and `[]` for every list entry: `["days", "[]", "sessions"]`
 * @returns the values with their own paths; none where the YAML has another shape
 */
export function valuesAt(
  value: unknown,
  pattern: readonly string[],
  path: Path = [],
): { path: Path; value: unknown }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [{ path, value }];
  if (typeof value !== "object" || value === null || Array.isArray(value) !== (step === "[]")) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries
    .filter(([key]) => step === "*" || step === "[]" || key === step)
    .flatMap(([key, one]) => valuesAt(one, rest, [...path, key]));
}

function findProblems(document: Document.Parsed, text: string, lines: LineCounter): Finding[] {
  const explain = (error: YAMLError) => explainYamlError(error, text, (offset) => lines.linePos(offset).line);
  const signs: Finding[] = [];
  // Anchors, aliases and tags are for programmers; the build's own reader understands them a little differently.
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
