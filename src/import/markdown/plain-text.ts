import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { decodeSafely } from "../decode-safely.ts";

/**
 * The words of a line of Markdown or HTML, for a title or a description.
 * @returns one line without marks and entities; empty where a code of another program stands in place of words
 */
export function plainText(markdown: string): string {
  const text = markdown
    .replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, " ")
    .replace(/\{[:#.][^{}\n]*\}/g, "")
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi, " ")
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/(\*\*|__|~~|==)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]+?)\1(?![\w*])/g, "$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(?:#x?[\da-f]+|\w+);/gi, (whole) => entity(whole) ?? whole);
  return text.replace(/[\s\u00A0]+/g, " ").trim();
}

/** The sign that an entity stands for; undefined when it stands for none. */
function entity(written: string): string | undefined {
  const [node] = unified().use(rehypeParse, { fragment: true }).parse(written).children;
  return node?.type === "text" ? node.value : undefined;
}

/** The name of a file as words: `my-first_week` becomes `My first week`. */
export function nameInWords(name: string): string {
  const words = decodeSafely(name)
    .replace(/[-_+\s]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
