import { z } from "astro/zod";
import type { Path } from "./read-yaml.ts";

/**
 * The schema of one field within a schema.
 * @returns undefined when the schema knows no such field
 */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return unwrap(schema);
  const next = below(unwrap(schema), step);
  return next && schemaAt(next, rest);
}

type Schema = z.core.$ZodType;

function below(schema: Schema, step: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, Schema>)[step];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

/** Names of the fields that may stand below a path. */
export function fieldsAt(schema: Schema, path: Path): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** What stands inside "may be left out". */
function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}
