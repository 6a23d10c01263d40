import { isFields } from "./front-matter.ts";

/** The fields of a page, asked for by any of their spellings: `pubDate`, `pub_date`, `pub-date`. */
export class Fields {
  private readonly values = new Map<string, { name: string; value: unknown }>();
  private readonly asked = new Set<string>();

  /** @param fields as they were read; those in groups that only group are taken out of them */
  constructor(fields: Record<string, unknown>) {
    for (const [name, value] of Object.entries(fields)) {
      if (isFields(value) && GROUPS.has(plainName(name))) {
        for (const [inner, one] of Object.entries(value)) this.add(inner, one);
      } else this.add(name, value, true);
    }
  }

  private add(name: string, value: unknown, isOuter = false) {
    const plain = plainName(name);
    if (value === null || value === undefined || value === "" || (this.values.has(plain) && !isOuter)) return;
    this.values.set(plain, { name, value });
  }

  /** All names as they stand in the file. */
  get names(): string[] {
    return [...this.values.values()].map(({ name }) => name);
  }

  /** @param names in small letters without signs; the first that is there is read */
  get(...names: string[]): unknown {
    for (const name of names) this.asked.add(name);
    return names.map((name) => this.values.get(name)?.value).find((value) => value !== undefined);
  }

  /** A field that is words or a number. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      const value = this.get(name);
      if (typeof value === "string" && value.trim() !== "") return value.trim();
      if (typeof value === "number") return String(value);
    }
    return undefined;
  }

  /** Whether a field says yes, in any spelling; undefined where it says nothing. */
  flag(...names: string[]): boolean | undefined {
    const value = this.get(...names);
    if (typeof value === "boolean") return value;
    const word = typeof value === "string" ? value.trim().toLowerCase() : "";
    if (["true", "yes", "on", "1"].includes(word)) return true;
    return ["false", "no", "off", "0"].includes(word) ? false : undefined;
  }

  /** Names of fields that nobody asked for. */
  get left(): string[] {
    return [...this.values].filter(([plain]) => !this.asked.has(plain)).map(([, { name }]) => name);
  }
}

/** Fields that only hold others. */
const GROUPS = new Set(["params", "extra", "taxonomies", "seo", "frontmatter", "data"]);

/** A name in small letters, without hyphens and underscores. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, "");

/** The words of a value, whatever it is: a text, a list, lists in lists, objects with a name. */
export function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value.trim()] : [];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (!isFields(value)) return [];
  const name = ["name", "label", "title", "displayName", "display_name", "id", "slug"].find((one) => value[one]);
  return name ? wordsOf(value[name]) : [];
}
