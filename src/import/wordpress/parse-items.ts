import { SaxesParser, type SaxesTagPlain } from "saxes";
import {
  type ExportItem,
  type ExportPart,
  isReadMeta,
  ITEM_FIELDS,
  RECORD_FIELDS,
  SITE_FIELDS,
  valueOf,
} from "./export-part.ts";
import { plainName } from "./plain-name.ts";
import { explainFault, isHtmlVoid, rawTag } from "./xml-faults.ts";

/** What the site tells of its authors and of its lists. */
const RECORDS = ["wp:author", "wp:category", "wp:tag", "wp:term"] as const;
type RecordName = (typeof RECORDS)[number];

/** Stops the reading. `line` and `column` are where the parser is, from 1. */
export type Refuse = (what: string, line: number, column: number) => never;

export interface ItemParser {
  /** @returns what the text so far has told */
  write(text: string): ExportPart[];
  /** To be called after the last text. */
  end(): void;
  /** How often something has begun or ended; a file in which that stands still is one endless text. */
  events(): number;
}

/** What is being read. */
interface Open {
  item?: Writable | undefined;
  record?: { part: RecordName; fields: Record<string, string | undefined> } | undefined;
  /** A custom field or comment of the item. */
  inner?: { name: string; fields: Record<string, string | undefined> } | undefined;
  /** An element whose text is read, with tags that should have been written as text. */
  field?: { name: string; line: number; attributes: Record<string, string>; text: string; depth: number } | undefined;
}

type Writable = Omit<ExportItem, "fields" | "meta"> & {
  fields: Record<string, string | undefined>;
  meta: Map<string, string[]>;
};

/**
 * Reads a WordPress export from its text as it comes. Faults that leave no doubt are mended.
 * @param onMended told of each fault, and of its line
 * @param refuse called for a file that ends too early or whose elements do not close
 */
export function itemParser(onMended: (what: string, line: number) => void, refuse: Refuse): ItemParser {
  const parser = new SaxesParser();
  const prefixes = new Map<string, string>();
  const open: Open = {};
  let found: ExportPart[] = [];
  let index = 0;
  let events = 0;
  let roots = 0;
  let lastWhole: string | undefined;
  let closedLast: { name: string; isText: boolean } | undefined;

  parser.on("opentag", (tag) => {
    events++;
    const name = plainName(tag, prefixes);
    if (name === "rss") roots++;
    if (open.field) openInText(name, tag);
    else if (name === "item") {
      if (open.item) stop("</item> is missing before the next begins");
      open.item = newItem(index++, parser.line);
    } else if (open.item && !open.inner && (name === "wp:postmeta" || name === "wp:comment"))
      open.inner = { name, fields: {} };
    else if (!open.item && !open.record && isRecord(name)) open.record = { part: name, fields: {} };
    else if (isField(name)) open.field = { name, line: parser.line, attributes: tag.attributes, text: "", depth: 0 };
  });
  parser.on("closetag", (tag) => {
    events++;
    const name = plainName(tag, prefixes);
    const isText = (open.field?.depth ?? 0) > 0;
    closedLast = { name, isText };
    if (name === "rss") roots--;
    if (open.field && isText) {
      open.field.depth--;
      if (!tag.isSelfClosing && !isHtmlVoid(name)) open.field.text += `</${tag.name}>`;
    } else if (open.field) closeField(open.field);
    else if (name === open.inner?.name) closeInner(open.inner);
    else if (name === open.record?.part) {
      found.push(open.record);
      open.record = undefined;
    } else if (name === "item" && open.item) closeItem(open.item);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  // The blocks of a text that is not written as text stand in comments.
  parser.on("comment", (words) => addText(`<!--${words}-->`));
  parser.on("doctype", (text) => {
    if (/<!ENTITY/i.test(text)) refuse("the file declares entities, which no WordPress export does", parser.line, 1);
  });
  parser.on("error", (error) => {
    const fault = explainFault(error.message, closedLast);
    if (fault === "broken") stop(`<${closedLast?.name ?? "item"}> does not end`);
    else if (fault !== "none") onMended(fault, parser.line);
  });

  return {
    write(text) {
      parser.write(text);
      const parts = found;
      found = [];
      return parts;
    },
    end() {
      if (roots === 0 && !open.item) return;
      const last = lastWhole === undefined ? "No item is whole" : `The last whole item is ${lastWhole}`;
      refuse(
        `the file ends in the middle${open.item ? ` of ${nameOf(open.item)}` : ""}. ${last}`,
        parser.line,
        parser.columnIndex + 1,
      );
    },
    events: () => events,
  };

  function stop(what: string): never {
    const item = open.item ? `in ${nameOf(open.item)}, which begins on line ${open.item.line}, ` : "";
    return refuse(item + what, parser.line, parser.columnIndex + 1);
  }

  function isField(name: string): boolean {
    if (open.record) return RECORD_FIELDS.has(name);
    if (!open.item) return SITE_FIELDS.has(name);
    if (!open.inner) return ITEM_FIELDS.has(name);
    const { "wp:meta_key": key } = open.inner.fields;
    if (name === "wp:meta_value") return key === undefined || isReadMeta(key);
    return name === "wp:meta_key" || name === "wp:comment_approved" || name === "wp:comment_type";
  }

  /** A tag in a text: HTML that is not written as text. An element of the export there means that the text did not end. */
  function openInText(name: string, tag: SaxesTagPlain) {
    if (!open.field) return;
    if (name === "item" || /^(wp|content|excerpt|dc):/.test(name))
      stop(`<${open.field.name}> of line ${open.field.line} does not end`);
    open.field.depth++;
    open.field.text += rawTag(tag);
    onMended("tags in a text that are not written as text", parser.line);
  }

  function addText(text: string) {
    if (open.field) open.field.text += text;
  }

  function closeField({ name, text, attributes }: NonNullable<Open["field"]>) {
    open.field = undefined;
    const fields = open.record?.fields ?? open.inner?.fields ?? open.item?.fields;
    if (!fields) found.push({ part: "site", name, value: text.trim() });
    else if (open.item && !open.inner && name === "category")
      open.item.terms.push({
        domain: attributes.domain ?? "category",
        nicename: attributes.nicename ?? "",
        name: text.trim(),
      });
    else fields[name] ??= text;
  }

  function closeInner({ name, fields }: NonNullable<Open["inner"]>) {
    open.inner = undefined;
    if (!open.item) return;
    if (name === "wp:comment") countComment(open.item.comments, fields);
    else addMeta(open.item.meta, fields["wp:meta_key"], fields["wp:meta_value"]);
  }

  function closeItem(item: Writable) {
    open.item = undefined;
    open.inner = undefined;
    lastWhole = `${nameOf(item)}, which begins on line ${item.line}`;
    found.push({ part: "item", item });
  }
}

const isRecord = (name: string): name is RecordName => RECORDS.some((record) => record === name);

const newItem = (index: number, line: number): Writable => ({
  index,
  line,
  fields: {},
  terms: [],
  meta: new Map(),
  comments: { shown: 0, waiting: 0, fromSites: 0 },
});

/** An item as whoever knows the site knows it. */
function nameOf({ index, fields }: ExportItem): string {
  const type = valueOf(fields, "wp:post_type") || "item";
  const title = valueOf(fields, "title");
  return `${type} ${valueOf(fields, "wp:post_id") || index + 1}${title ? ` “${title.slice(0, 60)}”` : ""}`;
}

function countComment(comments: ExportItem["comments"], fields: Record<string, string | undefined>) {
  if (/pingback|trackback/.test(fields["wp:comment_type"] ?? "")) comments.fromSites++;
  else if (valueOf(fields, "wp:comment_approved") === "1") comments.shown++;
  else comments.waiting++;
}

function addMeta(meta: Map<string, string[]>, key = "", value = "") {
  if (!key || !value || !isReadMeta(key)) return;
  const values = meta.get(key);
  if (values) values.push(value);
  else meta.set(key, [value]);
}
