import { posix } from "node:path";
import { pictureEndings } from "../collections.ts";
import { nearest } from "../nearest.ts";
import { excerpt, type Finding } from "../problem.ts";
import { lineOf, picturesOf } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";
import { field, isPictureName, type Page, record, type Site } from "../site.ts";
import { tidyPath } from "../tidy-name.ts";

/** Every picture that a page names lies beside it, is a picture, and says what it shows. */
export const pictures = pageRule((page, report, site) => {
  const { src, alt } = record(field(page, "picture"));
  const tell = (place: Partial<Finding> | undefined, finding: Finding | undefined) => {
    if (finding) report({ ...place, ...finding });
  };
  const place = { folder: posix.dirname(page.file), start: "./", where: "beside the page" };
  const check = (path: string) => checkFile(site, place, path, (meant) => mendPath(page, path, meant));
  if (typeof src === "string") tell({ ...page.fields?.placeOf(["picture", "src"]), found: src }, check(src));
  if (typeof alt === "string") tell(page.fields?.placeOf(["picture", "alt"]), checkWords(alt, page.language));
  for (const { node, url, alt } of picturesOf(page.body.nodes ?? [])) {
    const at = { line: lineOf(node), field: "picture", found: `![${alt}](${url})` };
    tell(at, check(url));
    if (alt.trim()) tell(at, checkWords(alt, page.language));
    else {
      const fix = `write what it shows: ![A sentence](${url})`;
      tell(at, { message: "this picture says nothing to those who cannot see it", fix });
    }
  }
});

/** Whether the words for those who cannot see a picture say what it shows. */
function checkWords(alt: string, language: string): Finding | undefined {
  const warn = (message: string, fix: string): Finding => ({ message, found: excerpt(alt), fix, severity: "warning" });
  const words = alt.trim();
  if (/\.\w{3,4}$|^\S*_\S*$/.test(words))
    return warn("this is a file's name, not what the picture shows", "write a sentence that says what it shows");
  if (saysPicture[language.slice(0, 2)]?.test(words))
    return warn("screen readers already say that it is a picture", "begin with what it shows");
  return words.length < 15 ? warn("this is hardly enough to say what it shows", "write a whole sentence") : undefined;
}

/** How words begin that say that it is a picture, by language. */
const saysPicture: Readonly<Record<string, RegExp>> = {
  en: /^(an? |the )?(image|picture|photo(graph)?|graphic|icon) (of|showing)\b/i,
  es: /^(una? |la |el )?(imagen|foto(grafía)?|gráfic[oa]|icono) (de|del|que muestra)(?!\p{L})/iu,
};

/** Where the pictures of a file lie. */
interface Place {
  /** The folder of the file that names them. */
  folder: string;
  /** How their paths begin in it. */
  start: string;
  /** The same as people say it: "beside the page". */
  where: string;
}

/**
 * Whether a path leads to a picture in its place.
 * @param mend writes what was meant, when that is sure
 */
export function checkFile(
  site: Site,
  { folder, start, where }: Place,
  path: string,
  mend?: (meant: string) => Finding["mend"],
): Finding | undefined {
  const name = nameOf(path);
  const put = posix.join(folder, start).replace(/\/*$/, "/");
  if (/^(\w+:|\/)/.test(path))
    return {
      message: `a picture lies ${where}, not at another address`,
      fix: `put the file into ${put} and write ${start}${name}`,
    };
  const file = posix.join(folder, decode(path));
  // Whether it can be shown is told once, of the file itself.
  if (site.pictures.has(file)) return undefined;
  if (site.files.has(file) && !isPictureName(file))
    return { message: "this file is no picture", fix: `name a file that ends in ${pictureEndings.join(", ")}` };
  const names = [...site.pictures.keys()].filter((one) => `${posix.dirname(one)}/` === put).map(nameOf);
  // A picture that has yet to be renamed is told of as a file.
  if (path === start + name && names.includes(name)) return undefined;
  const stems = new Map(names.map((one) => [stemOf(one), one]));
  const meant = names.includes(name) ? name : stems.get(nearest(stemOf(name), stems.keys()) ?? "");
  const fix = meant ? `write ${start}${meant}` : `put the picture into ${put} and write ${start}${name}`;
  return {
    message: `there is no such picture ${where}`,
    fix,
    mend: names.includes(name) ? mend?.(start + name) : undefined,
  };
}

/** Another path wherever the page names this one. */
const mendPath =
  (page: Page, path: string, meant: string): Finding["mend"] =>
  () => {
    const inText = picturesOf(page.body.nodes ?? []).filter(({ url }) => url === path);
    const lines = inText.map(({ node }) => node.position?.end.line ?? 0);
    const inField = record(field(page, "picture")).src === path ? page.fields?.lineOf(["picture", "src"]) : undefined;
    return { edits: [...lines, inField ?? 0].filter(Boolean).map((line) => ({ line, before: path, after: meant })) };
  };

/** The name that the file of a path should have. Those of web addresses may have a question after them. */
const nameOf = (path: string): string => tidyPath(posix.basename(decode(path).replace(/[?#].*$/, "")));

/** A name without its ending, which is often what is wrong. */
const stemOf = (name: string): string => posix.basename(name, posix.extname(name));

/** Addresses in Markdown may have spaces as %20. */
export function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
