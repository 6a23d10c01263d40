import { stringify } from "yaml";
import { day } from "../schemas/fields.ts";
import { ownName } from "./field-names.ts";
import type { Edit, Finding, Names } from "./problem.ts";
import type { Path, Yaml } from "./read-yaml.ts";
import { list, record, strings } from "./site.ts";
import type { FieldLines } from "./yaml-lines.ts";

/** What other programs know of a page and this site makes by itself, or has no place for. */
const needless =
  /^(slug|permalink|url|id|layout|type|template|comments|toc|math|sitemap|weight|menu|nav_order|parent|guid|pin|pinned|path|canonical\w*|reading_?time|post_id|wp_id|sharing|share|feed|search|lang|language|locale|permalinks|disable\w*|enable\w*|show\w*|hide\w*|sidebar\w*)$/i;

/**
 * What surely becomes of a field of another program: it gets the name and the form that it has here, or goes.
 * @param parent path of what holds it
 * @param free fields that may still be added there
 * @param all every field that may stand there
 * @param right the field whose name was misspelt, where that is sure
 */
export const mendField =
  (
    key: string,
    parent: Path,
    yaml: Yaml,
    free: readonly string[],
    all: readonly string[],
    right?: string,
  ): Finding["mend"] =>
  (names) => {
    const path = [...parent, key];
    const source = yaml.sourceOf(path);
    if (!source) return undefined;
    const instead = (text: string): { edits: Edit[] } => ({
      edits: [{ line: source.line, before: source.text, after: text }],
    });
    const renamed = (name: string) => instead(source.text.replace(/^(\s*)(["']?)[\w-]+\2/, `$1${name}`));
    const value = yaml.valueAt(path);
    const own = ownName(key, free);
    if (own === "author") {
      const people = (Array.isArray(value) ? value : [value]).map((one: unknown) =>
        typeof one === "object" ? record(one).name : one,
      );
      return people.every((name) => typeof name === "string") ? instead(line("author", people.join(", "))) : undefined;
    }
    if (right) return renamed(right);
    if (parent.length > 0) return undefined;
    const plain = key.toLowerCase().replace(/[-_]/g, "");
    if (["tags", "tag", "categories", "category", "keywords"].includes(plain))
      return mendTerms(plain, value, yaml, source, names);
    if (["status", "hidden", "private", "visibility", "publish"].includes(plain) && all.includes("draft")) {
      const isHidden = value === (plain !== "publish") || /^(draft|private|pending|hidden)$/i.test(String(value));
      return instead(isHidden && free.includes("draft") ? "draft: true" : "");
    }
    if (own === "published" || own === "updated") {
      // Jekyll's `published: true` stands where the day belongs, and goes first.
      if (own === "updated" && plain === "date" && typeof yaml.valueAt(["published"]) === "boolean") return undefined;
      const meant = dayIn(value) ?? day.safeParse(value).data;
      const comment = /\s+#.*$/.exec(source.text)?.[0] ?? "";
      return meant === undefined ? undefined : instead(`${own}: ${meant}${comment}`);
    }
    if (own === "picture") {
      const { src, url, alt } = record(value);
      const file = src ?? url;
      return typeof file === "string" && typeof alt === "string"
        ? instead(stringify({ picture: { src: /^[./]/.test(file) ? file : `./${file}`, alt } }).trimEnd())
        : undefined;
    }
    if (own && typeof value === "string") return own === "description" || own === "title" ? renamed(own) : undefined;
    const isThere = ownName(key, all) !== undefined;
    return isThere || needless.test(key) || !holdsText(value) ? instead("") : undefined;
  };

/** What holds no text, nobody could read. */
const holdsText = (value: unknown): boolean =>
  typeof value === "object" && value !== null
    ? Object.values(value).some(holdsText)
    : typeof value === "string" && value !== "";

/** A day that has a time, as it was written there: `2026-11-23T22:00:00-07:00` is the 23rd. */
export const dayIn = (value: unknown): string | undefined => {
  const found = /^(\d{4}-\d{2}-\d{2})[T ]+\d/.exec(typeof value === "string" ? value.trim() : "")?.[1];
  return day.safeParse(found).data;
};

/** One line of YAML. */
const line = (name: string, value: unknown) =>
  `${name}: ${stringify(value, { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false }).trimEnd()}`;

/** Categories and tags become topics where there are such, and search words where not. */
function mendTerms(plain: string, value: unknown, yaml: Yaml, source: FieldLines, { topic }: Names) {
  const terms = (typeof value === "string" ? value.split(",") : list(value))
    .map((one) => String(one).trim())
    .filter(Boolean);
  const ids = plain === "keywords" ? [] : terms.flatMap((term) => topic(term) ?? []);
  const words = terms.filter((term) => plain === "keywords" || !topic(term)).map(asAlias);
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [name, more] of [
    ["topics", ids],
    ["aliases", words.filter((word) => word.length >= 2 && word.length <= 60)],
  ] as const) {
    if (more.length === 0) continue;
    const there = yaml.sourceOf([name]);
    const merged = line(name, [...new Set([...strings(yaml.valueAt([name])), ...more])]);
    if (there) edits.push({ line: there.line, before: there.text, after: merged });
    else added.push(merged);
  }
  edits.push({ line: source.line, before: source.text, after: added.join("\n") });
  return { edits };
}

export const asAlias = (term: string) => term.toLowerCase().replace(/[-_]+/g, " ").replace(/\s+/g, " ").trim();

/** A mend of a value where it stands. @param change what it becomes; undefined where that is not sure */
export const mendValue =
  (path: Path, yaml: Yaml, change: (found: string) => string | undefined): Finding["mend"] =>
  () => {
    const source = yaml.sourceOf(path);
    const found = yaml.textOf(path);
    const fresh = found === undefined ? undefined : change(found.trim());
    if (!source || found === undefined || fresh === undefined || found.includes("\n")) return undefined;
    const at = source.text.lastIndexOf(found);
    const after = source.text.slice(0, at) + fresh + source.text.slice(at + found.length);
    return at < 0 ? undefined : { edits: [{ line: source.line, before: source.text, after }] };
  };
