import { posix } from "node:path";
import { defaultLanguage } from "../../content/languages.ts";
import { dataNames, pageFolders, pictureEndings, translatedNames } from "../collections.ts";
import { parsePath } from "../content-path.ts";
import { nearest, suggest } from "../nearest.ts";
import type { Finding } from "../problem.ts";
import type { Rule } from "../rule.ts";
import { isPictureName } from "../site.ts";
import { tidyName } from "../tidy-name.ts";

/** What staff read about the content; visitors never do. */
const GUIDES = ["README.md", "questions-for-the-clinic.md"];

/** Every file is one that the site reads, under a name that makes a good address. */
export const fileNames: Rule = ({ folder, files }, report) => {
  for (const file of files) {
    const finding = check(file.slice(folder.length + 1), files, folder);
    if (finding) report({ file, ...finding });
  }
};

function check(path: string, files: ReadonlySet<string>, content: string): Finding | undefined {
  const { language, name, folder, slug, data } = parsePath(path);
  const last = posix.basename(name);
  if (data || last.startsWith(".") || ["Thumbs.db", "desktop.ini"].includes(last) || GUIDES.includes(name))
    return undefined;
  if (!name.includes("/")) return unknownFile(name, language === defaultLanguage ? dataNames : translatedNames);
  if (!folder)
    return {
      message: "the site reads no folder of this name",
      found: `${posix.dirname(name)}/`,
      fix: suggest(name.split("/")[0] ?? "", Object.keys(pageFolders)),
    };
  const top = language === defaultLanguage ? `${content}/${folder}` : `${content}/${language}/${folder}`;
  const parts = name.slice(folder.length + 1).split("/");
  const [first = ""] = parts;
  const found = parts.join("/");
  if (parts.length > 2) return { message: "this file lies one folder too deep", fix: `put it into ${top}/${first}/` };
  if (!slug && textEndings.test(last)) return misplacedPage(folder, parts);
  if (!slug && !isPictureName(last))
    return {
      message: "the site cannot use a file of this kind",
      found: last,
      fix: `delete it; pictures end in ${pictureEndings.join(", ")}`,
    };
  const tidy = [...parts.slice(0, -1).map((part) => tidyName(part)), tidyName(last, posix.extname(last))].join("/");
  if (tidy !== found)
    return {
      message: "names of files have small letters, digits and hyphens only",
      found,
      fix: `rename it to ${tidy}`,
    };
  if (found === "index.mdx")
    return {
      message: "the file's name makes the page's address, and index says nothing about the page",
      found,
      fix: `rename it after the page, such as ${folder}/our-team.mdx`,
    };
  const page = `${top}/${first}/index.mdx`;
  if (parts.length === 2 && !files.has(page))
    return { message: "there is no page in this folder", fix: `name the page of this folder ${page}` };
  return undefined;
}

/** @param names data files that belong where the file lies */
function unknownFile(name: string, names: readonly string[]): Finding {
  const meant = nearest(
    name,
    names.map((one) => `${one}.yaml`),
  );
  return {
    message: "the site reads no file of this name",
    found: name,
    fix: meant
      ? `rename it to ${meant}, or delete it`
      : `put a page into ${Object.keys(pageFolders).join(", ")}; delete what is no page`,
  };
}

/** A text that the site would pass over: wrong ending, or not the page of its folder. */
function misplacedPage(top: string, parts: string[]): Finding {
  const [folder, name] = [parts.slice(0, -1), parts.at(-1) ?? ""];
  const page = tidyName(name.replace(textEndings, ""));
  const found = parts.join("/");
  if (folder.length > 0 && name.endsWith(".mdx"))
    return {
      message: "a folder holds one page, and its name is index.mdx",
      found,
      fix: `rename it to ${top}/${folder.join("/")}/index.mdx, or move it to ${top}/${page}.mdx`,
    };
  return {
    message: "the site does not read this file: names of pages end in .mdx, in small letters",
    found,
    fix: `rename it to ${[...folder, page].join("/")}.mdx`,
  };
}

/** Endings of files that hold text, by whatever program; some programs add a second one. */
const textEndings = /(\.(mdx?|markdown|txt|docx?|rtf|odt|html?))+$/i;
