import type { Image, Link, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "satteri";
import type { Resolve, WriteBodyOf } from "../body.ts";
import { decodeSafely } from "../decode-safely.ts";
import type { Note } from "../import-source.ts";
import { addressOf } from "./headings.ts";
import { nodesOf } from "./nodes.ts";
import { paragraph } from "./phrasing.ts";
import { stringify } from "./stringify.ts";
import { isBlank, textOf } from "./words.ts";

/**
 * Writes a text that was read, with the addresses that pages and pictures have now.
 * @returns MDX; and what is not in it: pictures that could not be brought, links that lead nowhere
 */
export const writeBody: WriteBodyOf = ({ tree }, resolve) => {
  const notes: Note[] = [];
  const context: Context = { resolve, notes, headings: headingsOf(tree) };
  const children = tree.children.flatMap((node) => writeNode(node, context));
  return { text: stringify({ type: "root", children }), notes };
};

interface Context {
  resolve: Resolve;
  notes: Note[];
  /** Addresses of the text's own headings, by the names that its links may use. */
  headings: ReadonlyMap<string, string>;
}

/** By the ids that headings had, else by the addresses that other programs make of their words. */
function headingsOf(tree: Root): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const byWords = new Map<string, string>();
  for (const node of nodesOf(tree)) {
    if (node.type !== "heading") continue;
    const address = addressOf(textOf(node));
    for (const id of node.data?.ids ?? []) if (!byName.has(id)) byName.set(id, address);
    if (!byWords.has(address)) byWords.set(address, address);
  }
  return new Map([...byWords, ...byName]);
}

function writeNode(node: RootContent, context: Context): RootContent[] {
  if (node.type === "image") return writePicture(node, context);
  if (!("children" in node)) return [node];
  const children = (node.children as RootContent[]).flatMap((child) => writeNode(child, context));
  const whole = { ...node, children } as RootContent;
  if (whole.type === "link") return writeLink(whole, context);
  if (whole.type === "mdxJsxFlowElement") return writeComponent(whole);
  if (whole.type === "tableCell" || whole.type === "tableRow" || !isBlank(whole)) return [whole];
  return whole.type === "listItem" && whole.checked !== null && whole.checked !== undefined ? [whole] : [];
}

function writePicture({ url, alt }: Image, { resolve, notes }: Context): Image[] {
  const picture = resolve.picture(url);
  if (picture)
    return [
      { type: "image", url: /^\.{0,2}\//.test(picture.src) ? picture.src : `./${picture.src}`, alt: picture.alt },
    ];
  const address = url.startsWith("data:") ? "one that stood in the text itself" : url;
  notes.push({ what: `a picture that could not be brought: ${address}`, words: alt ?? undefined });
  return [];
}

function writeLink(link: Link, context: Context): PhrasingContent[] {
  const words = link.children.length > 0 ? link.children : [];
  if (words.every(isBlank)) return words;
  const url = addressNow(link.url, context);
  if (url === undefined) return link.data?.isForm === true ? [] : words;
  return [{ type: "link", url, children: words }];
}

/** @returns undefined when only the words of a link stay */
function addressNow(written: string, { resolve, headings, notes }: Context): string | undefined {
  // Browsers pass over these signs, which can hide what an address does.
  const address = written
    .split("")
    .filter((sign) => sign > "\u001F")
    .join("")
    .trim();
  if (address.startsWith("#")) {
    const heading =
      headings.get(decodeSafely(address.slice(1))) ?? headings.get(addressOf(decodeSafely(address.slice(1))));
    return heading === undefined ? undefined : `#${heading}`;
  }
  if (/^mailto:/i.test(address)) return address.replace(/\s/g, "");
  const whole = address.replace(/^\/\//, "https://").replace(/^www\./i, "https://www.");
  const scheme = /^([a-z][\w+.-]*):(?!\d+(\/|$))/i.exec(whole)?.[1]?.toLowerCase();
  if (whole === "" || (scheme !== undefined && !/^https?$/.test(scheme))) {
    if (scheme !== undefined && !/^(javascript|data|vbscript|tel|sms|about)$/.test(scheme))
      notes.push({ what: `a link that is no web address: ${address.slice(0, 200)}` });
    return undefined;
  }
  return resolve
    .link(whole)
    ?.replace(/\s/g, "%20")
    .replace(/[<>]/g, (sign) => (sign === "<" ? "%3C" : "%3E"));
}

/** A box without a text, or a picture's line without its picture, stays as a line of text. */
function writeComponent(component: MdxJsxFlowElement): RootContent[] {
  if (!component.children.every(isBlank)) return [component];
  const words = component.attributes.flatMap((one) =>
    one.type === "mdxJsxAttribute" && one.name !== "kind" && typeof one.value === "string" ? one.value : [],
  );
  return words.length > 0 ? [paragraph([{ type: "text", value: words.join(" ") }])] : [];
}
