import type { z } from "astro/zod";
import { day } from "../schemas/fields.ts";
import { dayIn, mendField, mendValue } from "./field-mends.ts";
import { adviceForName, ownName } from "./field-names.ts";
import { distance, nearest, suggest } from "./nearest.ts";
import { nearestDay } from "./nearest-day.ts";
import { excerpt, type Finding } from "./problem.ts";
import { fieldName, type Path, type Yaml } from "./read-yaml.ts";
import { fieldsAt, schemaAt } from "./schema-fields.ts";

/**
 * What is wrong with fields, in plain words.
 * @param schema what the fields must be
 * @param yaml the fields as they stand in a file
 */
export function checkFields(schema: z.ZodType, yaml: Yaml): Finding[] {
  // An empty message shows that the schema has no words of its own for what went wrong.
  const { error } = schema.safeParse(yaml.value, { error: () => "" });
  const issues = error?.issues ?? [];
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => fieldName([...issue.path, rightName(key, issue.path, schema, yaml) ?? key]))
        : [],
    ),
  );
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(key, issue.path, schema, yaml));
    if (issue.path.length === 0)
      return [{ message: "there are no fields here", fix: "write each field on a line: its name, a colon, its value" }];
    const missing = yaml.lineOf(issue.path) === undefined;
    // A misspelt field is told once, not as one too many and one too few.
    if (missing && misspelt.has(fieldName(issue.path))) return [];
    if (missing) return [missingField(issue, yaml)];
    // What was mended there may have been meant otherwise.
    return yaml.isMended(issue.path) ? [] : [wrongValue(issue, schema, yaml)];
  });
}

function unknownField(key: string, parent: Path, schema: z.ZodType, yaml: Yaml): Finding {
  const right = nearest(key, freeFields(parent, schema, yaml));
  const all = fieldsAt(schema, parent);
  const path = [...parent, key];
  const advice = adviceForName(key, valueAt(yaml.value, path), all, freeFields(parent, schema, yaml));
  // A slip of the finger is told as such: titel, Title.
  const isSlip = right !== undefined && distance(key, right) <= 2;
  return {
    ...yaml.placeOf(path),
    message: "there is no field of this name",
    found: key,
    fix: isSlip
      ? `write ${right}`
      : (advice ?? (right ? `write ${right}` : `take it away; the fields here are ${all.join(", ")}`)),
    mend: mendField(key, parent, yaml, freeFields(parent, schema, yaml), all, isSlip ? right : undefined),
  };
}

/** Fields that are not there yet. */
const freeFields = (parent: Path, schema: z.ZodType, yaml: Yaml): string[] =>
  fieldsAt(schema, parent).filter((name) => yaml.lineOf([...parent, name]) === undefined);

/** The field that was meant. */
function rightName(key: string, parent: Path, schema: z.ZodType, yaml: Yaml): string | undefined {
  const free = freeFields(parent, schema, yaml);
  return ownName(key, free) ?? nearest(key, free);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (one, step) => (typeof one === "object" && one !== null ? Reflect.get(one, step) : undefined),
    value,
  );

function missingField(issue: z.core.$ZodIssue, yaml: Yaml): Finding {
  const parent = issue.path.slice(0, -1);
  return {
    line: parent.length > 0 ? yaml.lineOf(parent) : undefined,
    field: fieldName(issue.path),
    message: "this field is missing",
    fix: issue.message || `add a line ${String(issue.path.at(-1))}: and its value`,
  };
}

function wrongValue(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: Yaml): Finding {
  const found = yaml.textOf(issue.path)?.trim() ?? "";
  const place = yaml.placeOf(issue.path);
  if (found === "" || found === "~" || found === "null")
    return {
      ...place,
      message: "this field is empty",
      fix: issue.message || "write its value after the colon, or take the line away if it may be left out",
    };
  const text = found.replace(/^(['"])(.*)\1$/s, "$2");
  // Its form does not matter before it is written; the rule for placeholders says the same, and one of the two is told.
  if (text.startsWith("To write:"))
    return { ...place, found: excerpt(text), message: "this was not written yet", fix: "write it" };
  const isDay = schemaAt(schema, issue.path) === day;
  if (isDay && /^(true|false|yes|no)$/.test(text))
    return {
      ...place,
      found,
      message: "this is no day",
      // What Jekyll means by it: shown or not.
      mend: (names) => {
        const mend = mendValue(issue.path, yaml, () => "x")?.(names)?.edits?.[0];
        const after = /^(true|yes)$/.test(text) || yaml.lineOf(["draft"]) !== undefined ? "" : "draft: true";
        return mend && yaml.lineOf(["date"]) !== undefined ? { edits: [{ ...mend, after }] } : undefined;
      },
      fix: "write the day on which the page goes live, such as 2026-11-23; draft: true hides a page",
    };
  const meant = isDay ? (dayIn(text) ?? nearestDay(text)) : undefined;
  const change = isDay ? dayIn(text) : isAlias(issue) ? text.toLowerCase() : undefined;
  return {
    ...place,
    found:
      issue.code === "too_big" && issue.origin === "string"
        ? `${text.length} characters: ${excerpt(text)}`
        : excerpt(found),
    message: complaint(issue),
    ...(change !== undefined && { mend: mendValue(issue.path, yaml, (found) => found.replace(text, change)) }),
    fix: meant
      ? `write ${meant}`
      : isDay
        ? "write a day as year-month-day, such as 2026-11-23"
        : (issue.code !== "custom" && issue.message) || advice(issue, text),
  };
}

/** Whether a search word has capital letters. */
const isAlias = (issue: z.core.$ZodIssue) => issue.path[0] === "aliases" && issue.code === "invalid_format";

function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "too_big":
      return issue.origin === "string" ? "this is too long" : "this is too much";
    case "too_small":
      return issue.origin === "string" ? "this is too short" : "this is too little";
    case "invalid_type":
      return "this is another kind of value than belongs here";
    case "invalid_value":
      return "this value does not exist";
    case "custom":
      return issue.message;
    default:
      return "this is not written as it must be";
  }
}

/** What to write where the schema does not say it. */
function advice(issue: z.core.$ZodIssue, text: string): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "string")
        return `write text; a number or a word like true goes into quotation marks: "${excerpt(text)}"`;
      if (issue.expected === "array" && /^-\S/.test(text)) return "write a space after the hyphen of each line";
      if (issue.expected === "array") return `write it as a list: [${excerpt(text)}]`;
      if (issue.expected === "object" || issue.expected === "record")
        return "write its own fields below it, each on a line, with two spaces in front";
      return "write a whole number";
    case "too_small":
      return `write at least ${issue.minimum}`;
    case "too_big":
      return `write at most ${issue.maximum}`;
    case "invalid_value":
      return suggest(text, issue.values.map(String));
    case "invalid_key":
      return "use small letters, digits and single hyphens, such as getting-started";
    case "invalid_format":
      if (issue.format === "url") return "write a full address that begins with https://";
      if (issue.format === "email") return "write an e-mail address, such as name@example.org";
  }
  return "write it as the other files do";
}
