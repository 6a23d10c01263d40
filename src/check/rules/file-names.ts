import { posix } from "node:path";
import { slug } from "github-slugger";
import { defaultLanguage } from "../../content/languages.ts";
import { dataSchemas, pageFolders, pictureEndings, translatedSchemas } from "../collections.ts";
import { choose, nearest } from "../nearest.ts";
import type { Finding } from "../problem.ts";
import { languagePlace, pageFolderOf, pagePlace } from "../read-page.ts";
import { isPictureName, type Rule } from "../site.ts";

/** Every file is one that the site reads, under a name that makes a good address. */
export const fileNames: Rule = ({ folder, files }) =>
  [...files].flatMap((file) => {
    const finding = checkFile(file.slice(folder.length + 1), files, folder);
    return finding ? [{ file, ...finding }] : [];
  });

function checkFile(name: string, files: ReadonlySet<string>, folder: string): Finding | undefined {
  const { language, rest } = languagePlace(name);
  return language === defaultLanguage
    ? check(name, files, folder, Object.keys(dataSchemas))
    : check(rest, files, `${folder}/${language}`, Object.keys(translatedSchemas));
}

/** @param data names of the data files that belong into the folder */
function check(name: string, files: ReadonlySet<string>, folder: string, data: readonly string[]): Finding | undefined {
  const parts = name.split("/");
  const last = parts.at(-1) ?? "";
  if (last.startsWith(".") || last === "Thumbs.db" || last === "desktop.ini" || name === "README.md") return undefined;
  if (parts.length === 1 || data.includes(name.replace(/\.yaml$/, ""))) return atTop(name, data);
  const top = pageFolderOf(name);
  if (!top)
    return {
      message: "the site reads no folder of this name",
      found: `${parts.slice(0, -1).join("/")}/`,
      fix: choose(parts[0] ?? "", Object.keys(pageFolders)),
    };
  const rest = name.slice(top.length + 1).split("/");
  const ending = posix.extname(last);
  const tidy = rest.map((part, index) => tidyName(part, index === rest.length - 1 ? ending : "")).join("/");
  if (rest.length > 2)
    return { message: "this file lies one folder too deep", fix: `put it into ${folder}/${top}/${rest[0]}/` };
  if (textEndings.test(last) && !pagePlace(name)) return misplacedPage(top, rest);
  if (!pagePlace(name) && !isPictureName(last))
    return {
      message: "the site cannot use a file of this kind",
      found: last,
      fix: `delete it; pictures end in ${pictureEndings.join(", ")}`,
    };
  if (tidy !== rest.join("/"))
    return {
      message: "names of files have small letters, digits and hyphens only",
      found: rest.join("/"),
      fix: `rename it to ${tidy}`,
    };
  if (rest.length === 1 && last === "index.mdx")
    return {
      message: "the file's name makes the page's address, and index says nothing about the page",
      found: last,
      fix: `rename it after the page, such as ${top}/our-team.mdx`,
    };
  const page = rest.length === 2 ? `${folder}/${top}/${rest[0]}/index.mdx` : undefined;
  if (page && !files.has(page))
    return { message: "there is no page in this folder", fix: `name the page of this folder ${page}` };
  return undefined;
}

function atTop(name: string, data: readonly string[]): Finding | undefined {
  const known = data.map((one) => `${one}.yaml`);
  if (known.includes(name)) return undefined;
  const meant = nearest(name, known);
  if (meant)
    return { message: "the site reads no file of this name", found: name, fix: `rename it to ${meant}, or delete it` };
  return {
    message: "the site reads no file of this name",
    found: name,
    fix: `put a page into ${Object.keys(pageFolders).join(", ")}; delete what is no page`,
  };
}

/** A text that the site would pass over: wrong ending, or not the page of its folder. */
function misplacedPage(top: string, rest: string[]): Finding {
  const [folder, name] = [rest.slice(0, -1), rest.at(-1) ?? ""];
  const page = tidyName(name.replace(textEndings, ""), "");
  if (folder.length > 0 && name.endsWith(".mdx"))
    return {
      message: "a folder holds one page, and its name is index.mdx",
      found: rest.join("/"),
      fix: `rename it to ${top}/${folder.join("/")}/index.mdx, or move it to ${top}/${page}.mdx`,
    };
  return {
    message: "the site does not read this file: names of pages end in .mdx, in small letters",
    found: rest.join("/"),
    fix: `rename it to ${[...folder, page].join("/")}.mdx`,
  };
}

/** Endings of files that hold text, by whatever program; some programs add a second one. */
const textEndings = /(\.(mdx?|markdown|txt|docx?|rtf|odt|html?))+$/i;

/** `My First_Week.MDX` becomes `my-first-week.mdx`. */
function tidyName(name: string, ending: string): string {
  const words = name.slice(0, name.length - ending.length).replace(/[_.\s]+/g, " ");
  return (slug(words.trim()).replace(/-+/g, "-").replace(/^-|-$/g, "") || "page") + ending.toLowerCase();
}
