import { posix } from "node:path";
import { brandDrawings, brandFolder } from "../../content/brand-folder.ts";
import { handoutFolder } from "../../content/handouts.ts";
import { defaultLanguage } from "../../content/languages.ts";
import { isGuide, pageFiles } from "../../content/page-files.ts";
import { topicFolder } from "../../content/topic-folder.ts";
import { dataNames, pageFolders, pictureEndings, translatedNames } from "../collections.ts";
import { parsePath } from "../content-path.ts";
import { nearest, suggest } from "../nearest.ts";
import type { Finding } from "../problem.ts";
import { HEIC, SAVE_AS_JPEG } from "../picture-advice.ts";
import type { Rule } from "../rule.ts";
import { isPictureName } from "../site.ts";
import { tidyName } from "../tidy-name.ts";
import { isPdf } from "./handouts.ts";

/** What staff read about the content beside its guides; visitors never do. */
const QUESTIONS = "questions-for-the-clinic.md";

/** Every file is one that the site reads, under a name that makes a good address. */
export const fileNames: Rule = ({ folder, files, links = [] }, report) => {
  for (const file of links)
    report({
      file,
      message: "this is a link to a file elsewhere, which would be published without being looked at",
      fix: "put the file itself here",
    });
  for (const file of files) {
    const finding = check(file.slice(folder.length + 1), files, folder);
    if (finding) report({ file, ...finding });
  }
};

function check(path: string, files: ReadonlySet<string>, content: string): Finding | undefined {
  const { language, name, folder, slug, data } = parsePath(path);
  const last = posix.basename(name);
  if (
    data ||
    last.startsWith(".") ||
    ["Thumbs.db", "desktop.ini"].includes(last) ||
    isGuide(name) ||
    name === QUESTIONS
  )
    return undefined;
  if (!name.includes("/")) return unknownFile(name, language === defaultLanguage ? dataNames : translatedNames);
  if (name.startsWith(`${handoutFolder}/`)) return checkHandout(path, name, content);
  if (path.startsWith(`${brandFolder}/`)) return checkBrandFile(path);
  if (path.startsWith(`${topicFolder}/`)) return checkTopicPicture(path, content);
  if (!folder && isPictureName(last))
    return {
      message: "a picture lies in the folder of the page that shows it",
      found: `${posix.dirname(name)}/`,
      fix: `put it beside its page, such as ${content}/articles/your-first-week/${tidyName(last, posix.extname(last))}`,
    };
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
  if (parts.length > 2) {
    const picture = isPictureName(last) ? ` and write ./${tidyName(last, posix.extname(last))} in the page` : "";
    return { message: "this file lies one folder too deep", fix: `put it into ${top}/${first}/${picture}` };
  }
  if (!slug && textEndings.test(last)) return misplacedPage(folder, parts, top);
  if (!slug && !isPictureName(last)) return unknownKind(last, content);
  const tidy = [...parts.slice(0, -1).map((part) => tidyName(part)), tidyName(last, posix.extname(last))].join("/");
  if (tidy !== found)
    return {
      message: "names of files have small letters, digits and hyphens only",
      found,
      fix: `rename it to ${tidy}${isPictureName(last) ? `, and write ./${posix.basename(tidy)} where a page names it` : ""}`,
      mend: () => ({ rename: `${top}/${tidy}` }),
    };
  if (/^index\.mdx?$/.test(found))
    return {
      message: "the file's name makes the page's address, and index says nothing about the page",
      found,
      fix: `rename it after the page, such as ${folder}/our-team${posix.extname(found)}`,
    };
  const page = `${top}/${first}`;
  if (parts.length === 2 && !pageFiles(page).some((one) => files.has(one) && posix.dirname(one) === page))
    return { message: "there is no page in this folder", fix: `name the page of this folder ${page}/index.mdx` };
  return undefined;
}

/** A file to hand out: PDFs only, which look the same everywhere and carry no programs of an office suite. */
function checkHandout(path: string, name: string, content: string): Finding | undefined {
  const place = `${content}/${handoutFolder}/`;
  const last = posix.basename(name);
  if (isPictureName(last))
    return {
      message: "a picture lies beside the page that shows it",
      found: name,
      fix: "move it into the page's folder",
    };
  if (!isPdf(last))
    return {
      message: "files to hand out are PDFs, which everybody can open",
      found: last,
      fix: "open it in the program that made it, save it as PDF, and put that here",
    };
  const tidy = tidyName(last, posix.extname(last));
  if (path !== `${handoutFolder}/${last}`)
    return { message: "files to hand out lie in one folder", found: path, fix: `put it into ${place} as ${tidy}` };
  return tidy === last
    ? undefined
    : {
        message: "names of files have small letters, digits and hyphens only",
        found: last,
        fix: `rename it to ${tidy}, and write /${handoutFolder}/${tidy} where a page links it`,
      };
}

function checkTopicPicture(path: string, content: string): Finding | undefined {
  const last = posix.basename(path);
  if (!isPictureName(last)) return unknownKind(last, content);
  const tidy = `${topicFolder}/${tidyName(last, posix.extname(last))}`;
  if (path === tidy) return undefined;
  const fix = `rename it to ${tidy}, and write ./${tidy} in ${content}/topics.yaml`;
  return posix.dirname(path) === topicFolder
    ? { message: "names of files have small letters, digits and hyphens only", found: last, fix }
    : { message: "this file lies one folder too deep", found: path, fix };
}

function checkBrandFile(path: string): Finding | undefined {
  const name = path.slice(brandFolder.length + 1);
  if (brandDrawings.includes(name) || /^[a-z0-9-]+\.woff2$/.test(name)) return undefined;
  return {
    message: "the site reads no file of this name here",
    found: name,
    fix: `put ${brandDrawings.join(", ")} or a typeface (.woff2, in small letters) there, and nothing else`,
  };
}

/** A file beside a page that is neither a page nor a picture that browsers show. */
function unknownKind(name: string, content: string): Finding {
  const ending = posix.extname(name).toLowerCase();
  if ([".heic", ".heif", ".hif"].includes(ending)) return { ...HEIC, found: name };
  if ([".jfif", ".jpe", ".jif", ".pjpeg", ".pjp"].includes(ending))
    return {
      message: "this ending of a JPEG is not known everywhere",
      found: name,
      fix: `rename it to ${tidyName(name, posix.extname(name)).slice(0, -ending.length)}.jpg`,
    };
  if (/^\.(tiff?|bmp|psd|ai|eps|jxl|jp2|raw|dng|cr[23]|nef|arw|indd|xcf|sketch)$/.test(ending))
    return { message: "browsers cannot show a picture of this kind", found: name, fix: SAVE_AS_JPEG };
  if (ending === ".pdf")
    return {
      message: "files to hand out have a folder of their own",
      found: name,
      fix: `move it to ${content}/${handoutFolder}/${tidyName(name, posix.extname(name))}`,
    };
  return {
    message: "the site cannot use a file of this kind",
    found: name,
    fix: `delete it; pictures end in ${pictureEndings.join(", ")}`,
  };
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
function misplacedPage(kind: string, parts: string[], top: string): Finding {
  const [folder, name] = [parts.slice(0, -1), parts.at(-1) ?? ""];
  const page = tidyName(name.replace(textEndings, ""));
  const ending = /\.(md|markdown)$/i.test(name) ? ".md" : ".mdx";
  const found = parts.join("/");
  if (folder.length > 0 && /\.mdx?$/.test(name))
    return {
      message: "a folder holds one page, and its name is index.mdx or index.md",
      found,
      fix: `rename it to ${kind}/${folder.join("/")}/index${ending}, or move it to ${kind}/${page}${ending}`,
    };
  return {
    message: "the site does not read this file: names of pages end in .md or .mdx, in small letters",
    found,
    fix: `rename it to ${[...folder, page].join("/")}${ending}`,
    mend: () =>
      /\.(mdx?|markdown)(\.txt)?$/i.test(name)
        ? { rename: `${top}/${[...folder, page].join("/")}${ending}` }
        : undefined,
  };
}

/** Endings of files that hold text, by whatever program; some programs add a second one. */
const textEndings = /(\.(mdx?|markdown|txt|docx?|rtf|odt|html?))+$/i;
