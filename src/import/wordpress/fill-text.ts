import type { Note } from "../import-source.ts";
import type { Attachment } from "./attachments.ts";
import { type ExportItem, valueOf } from "./export-part.ts";

/** What texts show that does not stand in them. */
export interface TextParts {
  /** Files by their id. */
  attachments: ReadonlyMap<string, Attachment>;
  /** Files by the post to which they were added, in the order that it has for them. */
  added: ReadonlyMap<string, readonly Attachment[]>;
  /** Reusable blocks and templates by their id. */
  blocks: ReadonlyMap<string, string>;
}

/** More than any page shows; blocks that hold each other would never end. */
const MOST_BLOCKS = 200;

/**
 * Puts into a text what WordPress puts in when it shows the page: reusable blocks, the pictures of galleries, footnotes.
 * @param text as it stands in the export
 * @returns the text, and what could not be put in
 */
export function fillText(text: string, item: ExportItem, parts: TextParts): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const withBlocks = fillBlocks(text, parts.blocks, notes);
  return { text: fillFootnotes(fillGalleries(withBlocks, item, parts), item), notes };
}

const BLOCK =
  /<!-- wp:block (\{[^]*?\}) \/?-->(?:\s*<!-- \/wp:block -->)?|\[elementor-template\s[^\]]*?id=["']?(\d+)["']?[^\]]*\]/g;

function fillBlocks(text: string, blocks: TextParts["blocks"], notes: Note[]): string {
  let filled = 0;
  const fill = (part: string): string =>
    part.replace(BLOCK, (_, settings: string | undefined, template: string | undefined) => {
      const id = template ?? /"ref":\s*"?(\d+)/.exec(settings ?? "")?.[1] ?? "";
      const block = blocks.get(id);
      if (block !== undefined && ++filled <= MOST_BLOCKS) return `\n\n${fill(block)}\n\n`;
      notes.push({
        what: block === undefined ? `a reusable block that is not in the export (${id})` : `a reusable block (${id})`,
      });
      return "";
    });
  return fill(text);
}

const SHORTCODE =
  /(?<!\[)\[(gallery|playlist|vc_gallery|vc_images_carousel|vc_single_image|et_pb_gallery)\b([^\]]*)\](?!\])/g;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'\]]+))/g;

/** Galleries name pictures by their ids, or mean all that were added to the post. What is not known stays as it is. */
function fillGalleries(text: string, item: ExportItem, { attachments, added }: TextParts): string {
  return text.replace(SHORTCODE, (code: string, name: string, words: string) => {
    const values = new Map(
      [...words.matchAll(ATTRIBUTE)].map(([, key = "", ...value]) => [key, value.find(Boolean) ?? ""]),
    );
    const idsOf = (...keys: string[]) => keys.flatMap((key) => values.get(key)?.match(/\d+/g) ?? []);
    const ids = idsOf("ids", "include", "images", "image", "gallery_ids");
    const [post = valueOf(item.fields, "wp:post_id")] = idsOf("id");
    const excluded = new Set(idsOf("exclude"));
    const isList = name === "playlist";
    const all = name === "gallery" && ids.length === 0 ? (added.get(post) ?? []).filter(isPicture) : [];
    const named = ids.flatMap((id) => attachments.get(id) ?? []);
    const files = [...named, ...all].filter(({ id }) => !excluded.has(id));
    if (files.length === 0) return code;
    const missing = ids.filter((id) => !attachments.has(id));
    const rest = missing.length > 0 ? `\n\n[${name} ids="${missing.join(",")}"]` : "";
    return `\n\n${files.map(isList ? linkTo : figureOf).join("\n\n")}${rest}\n\n`;
  });
}

const isPicture = ({ file }: Attachment) => /\.(jpe?g|png|gif|webp|avif|heic|svg|bmp|tiff?|jfif)$/i.test(file.address);

function figureOf({ file: { address, alt, caption } }: Attachment): string {
  const words = caption === undefined ? "" : `<figcaption>${escape(caption)}</figcaption>`;
  return `<figure><img src="${escape(address)}" alt="${escape(alt ?? "")}" />${words}</figure>`;
}

const linkTo = ({ file, title }: Attachment): string =>
  `<p><a href="${escape(file.address)}">${escape(title || file.address)}</a></p>`;

const FOOTNOTES = /<!-- wp:footnotes\b[^>]*\/-->/g;

/** Footnotes of the block editor stand in a field of their own: `[{"id":"…","content":"See …"}]`. */
function fillFootnotes(text: string, { meta }: ExportItem): string {
  const written = meta.get("footnotes")?.[0];
  if (written === undefined || text.search(FOOTNOTES) < 0) return text;
  const items = readFootnotes(written).map(({ id, content }) => `<li id="${escape(id)}">${content}</li>`);
  return text.replace(FOOTNOTES, () =>
    items.length > 0 ? `<ol class="wp-block-footnotes">${items.join("")}</ol>` : "",
  );
}

function readFootnotes(json: string): { id: string; content: string }[] {
  try {
    const notes: unknown = JSON.parse(json);
    return Array.isArray(notes) ? notes.filter(isFootnote) : [];
  } catch {
    return [];
  }
}

const isFootnote = (note: unknown): note is { id: string; content: string } =>
  typeof note === "object" &&
  note !== null &&
  "id" in note &&
  "content" in note &&
  typeof note.id === "string" &&
  typeof note.content === "string";

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
