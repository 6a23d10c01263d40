import { z } from "astro/zod";
import { day } from "../schemas/fields.ts";
import { TEXT_OF_BLOCK, type Shape } from "./blocks.ts";
import { ENTRIES } from "./file-format.ts";
import type { Relation } from "./relations.ts";

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
  /** What the schema's comments say of the fields of an object, by name. */
  help: (fields: readonly string[], name?: string) => ReadonlyMap<string, string>;
  /** What is chosen where a field names topics, sources or pages, by the field's schema. */
  relations: ReadonlyMap<z.core.$ZodType, Relation>;
  /** The schema that stands for a picture. */
  picture?: z.ZodType;
  /** The clinic's time zone: "today" is the day there, whatever the hour is elsewhere. */
  timeZone: string;
  /** A page may be saved before it is finished; the check tells what is missing. A new one is a draft. */
  isPage?: boolean;
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
  is?: "day" | "picture" | Relation;
  format?: string;
  /** Set by us: what to write, in the schema's words, where a text has another form than it must. */
  advice?: string;
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
  const kinds = new Map<unknown, Json["is"]>([...facts.relations, [day, "day"], [facts.picture, "picture"]]);
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const is = kinds.get(zodSchema);
      const advice = adviceOf(zodSchema);
      Object.assign(jsonSchema, is && { is }, advice && { advice });
    },
  }) as Json;
  const shape = shapeOf(json) ?? null;
  // A new entry at the end of hundreds is not seen.
  if (!json.properties)
    return {
      fields: [{ ...field(ENTRIES, json, true, facts), label: "Entries", label_singular: "Entry", add_to_top: true }],
      shape,
    };
  return { fields: fieldsOf(json, facts), shape };
}

/** The schema's own words for a text in another form, or those of the check for an address. */
function adviceOf(schema: z.core.$ZodType): string | undefined {
  if (!(schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)) return undefined;
  const checks = [schema._zod.def, ...(schema._zod.def.checks ?? []).map((check) => check._zod.def)];
  const [form] = checks.filter((check) => "format" in check && check.error).slice(-1);
  const said = form?.error?.({ code: "invalid_format", format: "regex", input: "", path: [], message: "" } as never);
  return typeof said === "string" ? said : said?.message;
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

function fieldsOf({ properties = {}, required = [] }: Json, facts: FormFacts, name?: string): EditorField[] {
  const help = facts.help(Object.keys(properties), name);
  return Object.entries(properties).map(([key, part]) =>
    field(key, part, required.includes(key), facts, help.get(key)),
  );
}

function field(name: string, json: Json, required: boolean, facts: FormFacts, hint?: string): EditorField {
  // A list that may be empty is not required, though its name may have to stand in the file.
  const needed = required && (json.type !== "array" || (json.minItems ?? 0) > 0);
  return {
    name,
    label: labelOf(name),
    required: facts.isPage ? name === "title" : needed,
    ...(hint ? { hint: forForm(hint) } : {}),
    ...widgetOf(json, facts, name),
    ...(facts.isPage && name === "draft" ? { default: true } : {}),
  } as EditorField;
}

/** What the comment says to those who write files, said to those who fill in a form. */
const forForm = (hint: string): string => hint.replace(/^true /, "On: ").replace(/^Ids of the /, "The ");

function widgetOf(json: Json, facts: FormFacts, name: string): Omit<EditorField, "name" | "label"> {
  if (json.is === "day")
    return { widget: "datetime", type: "date", format: "YYYY-MM-DD", input_timezone: facts.timeZone };
  if (json.is === "picture") return { widget: "image", choose_url: false };
  if (json.is) return { ...json.is, multiple: true };
  if (json.enum) return { widget: "select", options: json.enum };
  if (json.type === "boolean") return { widget: "boolean", default: json.default ?? false };
  if (json.type === "number" || json.type === "integer")
    return { widget: "number", value_type: "int", min: json.minimum };
  if (json.type === "array") return listOf(json.items ?? {}, facts, name);
  if (isRecord(json)) {
    const id = {
      name: "id",
      label: "Id",
      widget: "string",
      hint: "Its short name in files and addresses. Do not change one that is in use.",
    };
    const block = json.additionalProperties as Json;
    const fields = block.properties ? fieldsOf(block, facts, name) : [field(TEXT_OF_BLOCK, block, true, facts)];
    return {
      ...{
        widget: "list",
        label_singular: singularOf(labelOf(name)),
        collapsed: true,
        summary: summaryOf(block, "id"),
      },
      fields: [id, ...fields],
    };
  }
  if (json.properties) return { widget: "object", fields: fieldsOf(json, facts, name) };
  if (json.type !== "string") throw new Error(`No form can show ${JSON.stringify(json)}`);
  // A title may be longer than is wise, and is one line all the same.
  const widget = (json.maxLength ?? 0) > ONE_LINE && name !== "title" ? "text" : "string";
  const kind = KINDS.get(json.format);
  const pattern = kind?.pattern ?? json.pattern;
  return {
    widget,
    ...(!facts.isPage && { minlength: json.minLength }),
    maxlength: json.maxLength,
    ...(pattern && { pattern: [pattern, sentence(json.advice ?? kind?.advice ?? "write it as the other entries do")] }),
  };
}

/** What the check asks of texts of a kind, and says where the schema has no words of its own. */
const KINDS: ReadonlyMap<string | undefined, { pattern: string; advice: string }> = new Map([
  ["uri", { pattern: "^https://\\S+$", advice: "write a full address that begins with https://" }],
  ["email", { pattern: "^\\S+@\\S+\\.\\S+$", advice: "write an e-mail address, such as name@example.org" }],
]);

const sentence = (advice: string): string => `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.`;

function listOf(items: Json, facts: FormFacts, name: string): Omit<EditorField, "name" | "label"> {
  const list = { widget: "list", label_singular: singularOf(labelOf(name)) };
  // Closed, a list is one line that says how long it is.
  if (!items.properties)
    return {
      ...list,
      minimize_collapsed: true,
      field: { name: "item", label: "Entry", ...widgetOf(items, facts, name) },
    };
  const first = Object.keys(items.properties)[0] ?? "";
  return { ...list, collapsed: true, summary: summaryOf(items, first), fields: fieldsOf(items, facts, name) };
}

/** Fields that say what an entry is, as people call it. */
const TITLES = ["publisher", "title", "term", "name", "label", "me"];

/** How an entry of a list is shown while it is closed. @param otherwise the field to show if none is a title */
function summaryOf({ properties = {} }: Json, otherwise: string): string {
  const titles = TITLES.filter((name) => properties[name]?.type === "string");
  return titles.length > 0 ? titles.map((name) => `{{${name}}}`).join(": ") : `{{${otherwise}}}`;
}

/** Blocks by id. */
const isRecord = (json: Json) => !json.properties && typeof json.additionalProperties === "object";

/** Names of fields that say little to people. */
const LABELS: Readonly<Record<string, string>> = {
  aliases: "Search words",
  src: "Picture file",
  alt: "What the picture shows",
  href: "Address of the page",
  url: "Web address",
  nextReview: "Read again by",
  glance: "At a glance",
};

/** `alsoCalled` as people read it: Also called. */
function labelOf(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, " $1").toLowerCase();
  return LABELS[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const singularOf = (label: string): string => label.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
