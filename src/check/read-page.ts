import { defaultLanguage, isLanguage } from "../content/languages.ts";
import { type PageFolder, pageFolders } from "./collections.ts";
import { readMdx } from "./read-mdx.ts";
import { readText } from "./read-text.ts";
import { readYaml, type Yaml } from "./read-yaml.ts";
import type { Finding } from "./problem.ts";
import type { Page } from "./site.ts";

/**
 * Where a file lies.
 * @param name relative to the content folder: `articles/x.mdx`, `es/articles/x.mdx`
 * @returns the language of its folder, and its name within it
 */
export function languagePlace(name: string): { language: string; rest: string } {
  const [first = "", ...rest] = name.split("/");
  return isLanguage(first) && rest.length > 0
    ? { language: first, rest: rest.join("/") }
    : { language: defaultLanguage, rest: name };
}

/**
 * Which page a file holds, by the same names as the build reads.
 * @param name relative to the content folder: `articles/x.mdx`, `articles/x/index.mdx`
 * @returns undefined for a file that is no page
 */
export function pagePlace(name: string): PagePlace | undefined {
  const { language, rest } = languagePlace(name);
  const folder = pageFolderOf(rest);
  const [, slug] = /^([^/]+?)(?:\/index)?\.mdx$/.exec(rest.slice((folder?.length ?? 0) + 1)) ?? [];
  return folder && slug ? { folder, slug, language } : undefined;
}

type PagePlace = Pick<Page, "folder" | "slug" | "language">;

/** The folder of pages in which a file of a language lies; undefined for a file that lies in none. */
export const pageFolderOf = (name: string): PageFolder | undefined =>
  (Object.keys(pageFolders) as PageFolder[]).find((folder) => name.startsWith(`${folder}/`));

/**
 * Reads one page.
 * @param file its name as staff see it
 * @param bytes what stands in the file
 */
export function readPage(file: string, { folder, slug, language }: PagePlace, bytes: Uint8Array): Page {
  const { text = "", problems } = readText(bytes);
  const { fields, body, problem } = split(text);
  const mdx = readMdx(body);
  return {
    file,
    folder,
    slug,
    language,
    href: pageFolders[folder].href(slug, language),
    fields,
    body: mdx,
    problems: [...problems, ...(problem && text ? [problem] : []), ...(fields?.problems ?? []), ...mdx.problems],
  };
}

/** Divides fields and text; the text keeps its lines, because blanks stand where the fields were. */
function split(text: string): { fields?: Yaml; body: string; problem?: Finding } {
  const [block, before = "", yaml = ""] = /^(\s*---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/m.exec(text) ?? [];
  if (block !== undefined && text.startsWith(block))
    return {
      fields: readYaml(yaml, before.split("\n").length),
      body: block.replace(/[^\r\n]/g, " ") + text.slice(block.length),
    };
  if (/^\s*---[ \t]*\r?\n/.test(text))
    return {
      body: "",
      problem: {
        line: 1,
        message: "the fields at the top have no end",
        fix: "write --- on a line of its own after the last field",
      },
    };
  return {
    body: text,
    problem: {
      line: 1,
      message: "the fields at the top are missing",
      fix: "begin the file with a line ---, then the fields (title: and so on), then a line ---",
    },
  };
}
