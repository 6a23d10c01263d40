import type { z } from "astro/zod";
import { day } from "../schemas/fields.ts";
import type { Finding } from "./problem.ts";
import type { Path, Yaml } from "./read-yaml.ts";
import { schemaAt } from "./schema-fields.ts";

/** What the build's own reader of YAML takes for a moment or for a number in base 2, and this one for a text. */
const AMBIGUOUS = /^(\d{4}-\d{1,2}-\d{1,2}([Tt\s].*)?|[-+]?0b[01_]+)$/;

/**
 * Texts that the build would read as something else.
 * @param schema what the fields are
 * @param yaml the fields as they stand in a file
 */
export function ambiguousValues(schema: z.ZodType, yaml: Yaml): Finding[] {
  const find = (value: unknown, path: Path): Finding[] => {
    if (typeof value === "object" && value !== null)
      return Object.entries(value).flatMap(([key, one]) =>
        find(one, [...path, Array.isArray(value) ? Number(key) : key]),
      );
    if (typeof value !== "string" || !AMBIGUOUS.test(yaml.textOf(path) ?? "")) return [];
    const field = schemaAt(schema, path);
    if (field === undefined || field === day) return [];
    return [
      {
        ...yaml.placeOf(path),
        message: "this text is read as a number or a day",
        found: value,
        fix: `put it in quotation marks: "${value}"`,
      },
    ];
  };
  return find(yaml.value, []);
}
