import { basename } from "node:path";
import type { ImportedBody, ImportSource } from "../import-source.ts";
import { type CollectedExport, collectExport } from "./collect-export.ts";
import { textOf } from "./entry.ts";
import { type ExportItem, valueOf } from "./export-part.ts";
import { fillText, type TextParts } from "./fill-text.ts";
import { readExport } from "./read-export.ts";

interface Options {
  /** Told how many bytes of how many have been read; from the beginning again for the texts. */
  onProgress?: (read: number, size: number) => void;
}

/**
 * A WordPress export (WXR) as a source of the import.
 * @param path the .xml file
 * @returns both of its functions throw ImportError when the file is no export or cannot be understood
 */
export function wordpressSource(path: string, { onProgress }: Options = {}): ImportSource {
  let collected: Promise<CollectedExport> | undefined;
  const collect = () => (collected ??= collectExport(basename(path), readExport(path, onProgress)));
  return {
    readOverview: async () => (await collect()).overview,
    async *readBodies() {
      const { entries, parts, overview } = await collect();
      for await (const part of readExport(path, onProgress)) {
        const entry = part.part === "item" ? entries.get(part.item.index) : undefined;
        if (part.part === "item" && entry) yield { entry, body: bodyOf(part.item, parts, overview.url) };
      }
    },
  };
}

function bodyOf(item: ExportItem, parts: TextParts, url: string | undefined): ImportedBody {
  const { text, notes } = fillText(textOf(item), item, parts);
  const link = valueOf(item.fields, "link");
  const site = url === undefined ? undefined : `${url}/`;
  const base = URL.canParse(link, site) ? new URL(link, site).href : (site ?? "");
  return { format: isMarkdown(text, item) ? "markdown" : "html", text, base, notes };
}

/** WordPress.com makes HTML of what was written as Markdown; other programs that write exports leave it. */
const isMarkdown = (text: string, { meta }: ExportItem): boolean =>
  meta.get("_wpcom_is_markdown")?.[0]?.trim() === "1" &&
  !/^\s*<p>|<!-- wp:/i.test(text) &&
  /^(#{1,6} |```|> |[*-] )|\]\(https?:|\*\*[^*\s]/m.test(text);
