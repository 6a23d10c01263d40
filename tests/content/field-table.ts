import { readFileSync } from "node:fs";
import { z } from "astro/zod";
import ts from "typescript";

/** A field as the guide for staff tells it. */
export interface Row {
  /** `picture.alt` for a field within another. */
  name: string;
  required: boolean;
  /** What the schema says of it in its JSDoc. */
  says: string;
}

/**
 * The fields of a schema and what its file says of them.
 * @param file where the schema stands; fields that pages share stand in `fields.ts`
 */
export function fieldsOf(schema: z.ZodObject, file: string): Row[] {
  const docs = new Map([...docsIn("fields.ts"), ...docsIn(file)]);
  const rows = (object: z.ZodObject, above: string): Row[] =>
    Object.entries(object.shape).flatMap(([name, field]) => {
      const inner: unknown = field instanceof z.ZodOptional || field instanceof z.ZodDefault ? field.unwrap() : field;
      const row = { name: above + name, required: inner === field, says: docs.get(name) ?? "" };
      return inner instanceof z.ZodObject ? [row, ...rows(inner, `${above}${name}.`)] : [row];
    });
  return rows(schema, "");
}

/** The table as Markdown, as it stands in `content/README.md`. */
export const tableOf = (rows: readonly Row[]): string =>
  [
    "| field | needed | what it is |",
    "| --- | --- | --- |",
    ...rows.map(({ name, required, says }) => `| \`${name}\` | ${required ? "yes" : ""} | ${says} |`),
  ].join("\n");

/** JSDoc of every field in a file of `src/schemas`, on one line, by name. */
function docsIn(file: string): Map<string, string> {
  const source = ts.createSourceFile(file, readFileSync(`src/schemas/${file}`, "utf8"), ts.ScriptTarget.Latest, true);
  const docs = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const [doc] = ts.getJSDocCommentsAndTags(node);
      const text = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, " ");
      if (text) docs.set(node.name.getText(), text);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return docs;
}
