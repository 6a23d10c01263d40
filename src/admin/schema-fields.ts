import { z } from "astro/zod";
import { day } from "../schemas/fields.ts";
import { TEXT_OF_BLOCK, type Shape } from "./blocks.ts";

/** A field of the editor's form (https://sveltiacms.app/en/docs/fields). */
export interface EditorField {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  hint?: string;
  [option: string]: unknown;
}

/** What a form needs to know beside the schema. */
export interface FormFacts {
  /** What the schema's comment says of a field, by the field's name. */
  help: ReadonlyMap<string, string>;
  /** What may be chosen where a field names topics, sources or pages, by the field's schema. */
  choices: ReadonlyMap<z.core.$ZodType, readonly Option[]>;
  /** The schema that stands for a picture. */
  picture?: z.ZodType;
}

export interface Option {
  label: string;
  value: string;
}

/** The part of JSON Schema that our schemas use. */
interface Json {
  type?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  minItems?: number;
  additionalProperties?: Json | boolean;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  default?: unknown;
  /** Set by us: what the field is beyond its type. */
  is?: "day" | "picture" | readonly Option[];
}

/** The form of a collection. */
export interface Form {
  fields: EditorField[];
  /** Where the file holds blocks by id, if anywhere. */
  shape: Shape | null;
}

/** Longer texts get several lines to write on. */
const ONE_LINE = 100;

/**
 * The form of one collection, made from its schema: a field that is added there stands here too.
 * @param picture the schema that stands for a picture, if there is one
 * @throws when the schema holds something that no form can show
 */
export function formOf(schema: z.ZodType, facts: FormFacts): Form {
  const kinds = new Map<unknown, Json["is"]>([...facts.choices, [day, "day"], [facts.picture, "picture"]]);
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const is = kinds.get(zodSchema);
      if (is) Object.assign(jsonSchema, { is });
    },
  }) as Json;
  const shape = shapeOf(json) ?? null;
  if (!json.properties) return { fields: [{ ...field("entries", json, true, facts), label: "Entries" }], shape };
  return { fields: fieldsOf(json, facts), shape };
}

function shapeOf(json: Json): Shape | undefined {
  if (isRecord(json)) return { blocks: shapeOf(json.additionalProperties as Json) ?? null };
  const entries = json.items && shapeOf(json.items);
  if (entries) return { entries };
  const parts = Object.entries(json.properties ?? {}).flatMap(([name, part]) => {
    const shape = shapeOf(part);
    return shape ? [[name, shape] as const] : [];
  });
  return parts.length > 0 ? { fields: Object.fromEntries(parts) } : undefined;
}

function fieldsOf({ properties = {}, required = [] }: Json, facts: FormFacts): EditorField[] {
  return Object.entries(properties).map(([name, part]) => field(name, part, required.includes(name), facts));
}

function field(name: string, json: Json, required: boolean, facts: FormFacts): EditorField {
  const hint = facts.help.get(name);
  // A list that may be empty is not required, though its name may have to stand in the file.
  const needed = required && (json.type !== "array" || (json.minItems ?? 0) > 0);
  return {
    name,
    label: labelOf(name),
    required: needed,
    ...(hint && { hint }),
    ...widgetOf(json, facts),
  } as EditorField;
}

function widgetOf(json: Json, facts: FormFacts): Omit<EditorField, "name" | "label"> {
  if (json.is === "day") return { widget: "datetime", type: "date", format: "YYYY-MM-DD", picker_utc: true };
  if (json.is === "picture") return { widget: "image", choose_url: false };
  if (json.is) return { widget: "select", multiple: true, options: json.is };
  if (json.enum) return { widget: "select", options: json.enum };
  if (json.type === "boolean") return { widget: "boolean", default: json.default ?? false };
  if (json.type === "number" || json.type === "integer")
    return { widget: "number", value_type: "int", min: json.minimum };
  if (json.type === "array") return listOf(json.items ?? {}, facts);
  if (isRecord(json)) {
    const id = {
      name: "id",
      label: "Id",
      widget: "string",
      hint: "Its short name in files and addresses. Do not change one that is in use.",
    };
    const block = json.additionalProperties as Json;
    const fields = block.properties ? fieldsOf(block, facts) : [field(TEXT_OF_BLOCK, block, true, facts)];
    return { widget: "list", collapsed: true, summary: "{{id}}", fields: [id, ...fields] };
  }
  if (json.properties) return { widget: "object", fields: fieldsOf(json, facts) };
  if (json.type !== "string") throw new Error(`No form can show ${JSON.stringify(json)}`);
  const widget = (json.maxLength ?? 0) > ONE_LINE ? "text" : "string";
  return {
    widget,
    minlength: json.minLength,
    maxlength: json.maxLength,
    ...(json.pattern && { pattern: [json.pattern, "Not in the form that the hint asks for"] }),
  };
}

function listOf(items: Json, facts: FormFacts): Omit<EditorField, "name" | "label"> {
  if (!items.properties) return { widget: "list", field: { name: "item", label: "Entry", ...widgetOf(items, facts) } };
  const first = Object.keys(items.properties)[0] ?? "";
  return { widget: "list", collapsed: true, summary: `{{${first}}}`, fields: fieldsOf(items, facts) };
}

/** Blocks by id. */
const isRecord = (json: Json) => !json.properties && typeof json.additionalProperties === "object";

/** `nextReview` as people read it: Next review. */
function labelOf(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
