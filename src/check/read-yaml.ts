import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { type Edit, excerpt, type Finding } from "./problem.ts";
import { type FieldLines, linesOfField } from "./yaml-lines.ts";
import { explainYamlError, quoteTheValue, type YamlFault } from "./explain-yaml-error.ts";

/** Where a value stands: names of fields and places in lists, from outside to inside. */
export type Path = readonly PropertyKey[];

/** YAML that knows where each of its values stands. */
export interface Yaml {
  /** The value as JavaScript; undefined when the text cannot be read. */
  value: unknown;
  /** Why it cannot be read, or not as it stands there. */
  problems: Finding[];
  /** Whether a field or list entry was read otherwise than it stands there. */
  isMended(path: Path): boolean;
  /** Line of a field or list entry, counted from 1; undefined when there is none. */
  lineOf(path: Path): number | undefined;
  /** Line and name of a field or list entry, as problems have them. */
  placeOf(path: Path): Pick<Finding, "line" | "field">;
  /** A value as it stands in the file, quotation marks and all; undefined when there is none. */
  textOf(path: Path): string | undefined;
  /** The value at a path as JavaScript. */
  valueAt(path: Path): unknown;
  /** The lines that hold a field or list entry, and on which they begin; undefined when there is none, or it shares them. */
  sourceOf(path: Path): FieldLines | undefined;
}

/**
 * Reads YAML and every mistake in it. A slip is told, and read as it was probably meant: it hides nothing else.
 * @param yaml the text
 * @param firstLine line of the file on which the text begins
 * @param names of the fields that may stand there, where they are known
 */
export function readYaml(yaml: string, firstLine = 1, names: readonly string[] = []): Yaml {
  const { document, lines, text, problems, isRead } = readPastFaults("\n".repeat(firstLine - 1) + yaml, names);
  const lineOf = (path: Path) => {
    const start = locate(document, path)?.start;
    return start === undefined ? undefined : lines.linePos(start).line;
  };
  return {
    value: isRead ? document.toJS() : undefined,
    problems,
    isMended: (path) => problems.some(({ line }) => line !== undefined && line === lineOf(path)),
    lineOf,
    placeOf: (path) => ({ line: lineOf(path), field: fieldName(path) }),
    textOf: (path) => {
      const range = locate(document, path)?.value?.range;
      return range ? text.slice(range[0], range[1]) : undefined;
    },
    valueAt: (path) => {
      const value: unknown = document.getIn(path);
      return isNode(value) ? (value.toJS(document) as unknown) : value;
    },
    sourceOf: (path) => linesOfField(text, path),
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

/** More faults than this in one text are no slips. */
const MOST_FAULTS = 50;

function readPastFaults(source: string, names: readonly string[]) {
  const problems: Finding[] = [];
  let text = source;
  for (;;) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
    const [fault] = faultsOf(document, text, lines, names);
    // Of fields that stand twice one is read.
    const twice = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
    const isLast = !fault || fault.mended === text || problems.length >= MOST_FAULTS;
    if (fault) problems.push({ ...withFound(fault.finding, source), mend: mendLines(text, fault.mended) });
    if (isLast) {
      const explained = twice.map(
        (error) => explainYamlError(error, text, (at) => lines.linePos(at).line, names).finding,
      );
      return { document, lines, text, problems: [...problems, ...explained], isRead: !fault };
    }
    text = fault.mended;
  }
}

/** The lines that are others in the text as it was meant; nothing where that only takes something out. */
const mendLines =
  (text: string, meant: string): Finding["mend"] =>
  () => {
    const [lines, fresh] = [text.split("\n"), meant.split("\n")];
    const edits = lines.flatMap((before, at): Edit[] => {
      const after = fresh[at] ?? "";
      return after === before ? [] : [{ line: at + 1, before, after }];
    });
    return lines.length === fresh.length && edits.every(({ after }) => after.trim() !== "") ? { edits } : undefined;
  };

/** What a line holds in the file; an earlier fault in it may be mended already. */
const withFound = (finding: Finding, source: string): Finding =>
  finding.line === undefined ? finding : { ...finding, found: excerpt(source.split("\n")[finding.line - 1] ?? "") };

function faultsOf(document: Document.Parsed, text: string, lines: LineCounter, names: readonly string[]): YamlFault[] {
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const signs: YamlFault[] = [];
  // Anchors, aliases and tags are for programmers; the build's own reader understands them a little differently.
  visit(document, (_, node) => {
    if (isAlias(node) || (isNode(node) && (node.anchor || node.tag)))
      signs.push(quoteTheValue(text, lineAt(node.range?.[0] ?? 0)));
  });
  if (signs.length > 0) return signs;
  const errors = document.errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  // What follows the first error is mostly its consequence.
  return errors.slice(0, 1).map((error) => explainYamlError(error, text, lineAt, names));
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
