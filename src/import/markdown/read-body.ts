import type { ImportedBody, Note } from "../import-source.ts";
import { turnCodes } from "./codes/index.ts";
import { turnLiquid } from "./codes/liquid.ts";
import { wordsOf } from "./field-values.ts";
import { addressOf, type FolderIndex } from "./folder-index.ts";
import type { MarkdownPage } from "./read-entry.ts";
import { resolveAddresses } from "./resolve-addresses.ts";

/** The text of a page as plain Markdown or HTML, with addresses that the overview knows. */
export function readBody({ entry, path, site, fields, format, text }: MarkdownPage, index: FolderIndex): ImportedBody {
  const notes: Note[] = [];
  const find = (address: string) => index.find(address, path);
  const valueOf = (name: string) => {
    const [, owner = "", key = ""] = /^(page|site|frontmatter|\$frontmatter)\.([\w-]+)$/.exec(name) ?? [];
    if (owner === "site") return wordsOf(site.config[key])[0];
    if (key === "title" || name === "title") return entry.title;
    return owner ? wordsOf(fields.get(key.toLowerCase().replace(/[-_]/g, "")))[0] : undefined;
  };
  const context = { program: site.program, isMdx: /\.mdx$/i.test(path), find, valueOf, notes };
  const { rest, definitions } = withoutData(text);
  const turned = format === "html" ? turnLiquid(rest, context) : turnCodes(rest, context);
  return { format, text: resolveAddresses(turned, find) + definitions, base: addressOf(path), notes };
}

/** Pictures that stand in the text itself, as Google Docs writes them, are long: nothing else has to be sought in them. */
function withoutData(text: string): { rest: string; definitions: string } {
  const definitions: string[] = [];
  const rest = text.replace(/^ {0,3}\[[^\]\n]+\]:[ \t]*<?data:[^\n]*(?:\n|$)/gm, (line) => {
    definitions.push(line.trimEnd());
    return "";
  });
  return { rest, definitions: definitions.length > 0 ? `\n\n${definitions.join("\n")}\n` : "" };
}
