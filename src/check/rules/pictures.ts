import { posix } from "node:path";
import { pictureEndings } from "../collections.ts";
import { choose } from "../nearest.ts";
import { excerpt, type Finding } from "../problem.ts";
import { lineOf, picturesOf } from "../read-mdx.ts";
import { siblingPath, field, isPictureName, type Page, record, type Rule, type Site } from "../site.ts";

/** Every picture that a page names lies beside it, is a picture, and says what it shows. */
export const pictures: Rule = (site) =>
  site.pages.flatMap((page) =>
    [...inFields(site, page), ...inText(site, page)].map((finding) => ({ file: page.file, ...finding })),
  );

function inFields(site: Site, page: Page): Finding[] {
  const { src, alt } = record(field(page, "picture"));
  const place = (name: string) => ({ line: page.fields?.lineOf(["picture", name]), field: `picture.${name}` });
  return [
    ...(typeof src === "string" ? checkFile(site, page, src) : []).map((finding) => ({
      ...place("src"),
      found: String(src),
      ...finding,
    })),
    ...(typeof alt === "string" ? checkWords(alt) : []).map((finding) => ({ ...place("alt"), ...finding })),
  ];
}

function inText(site: Site, page: Page): Finding[] {
  return picturesOf(page.body.nodes ?? []).flatMap(({ node, url, alt }) => {
    const place = { line: lineOf(node), field: "picture", found: `![${alt}](${url})` };
    const words: Finding[] = alt.trim()
      ? checkWords(alt)
      : [
          {
            message: "this picture says nothing to those who cannot see it",
            fix: `write what it shows: ![A sentence](${url})`,
          },
        ];
    return [...checkFile(site, page, url), ...words].map((finding) => ({ ...place, ...finding }));
  });
}

/** Whether the words for those who cannot see a picture say what it shows. */
function checkWords(alt: string): Finding[] {
  const found = excerpt(alt);
  const tell = (message: string, fix: string): Finding[] => [{ message, found, fix, severity: "warning" }];
  if (/\.\w{3,4}$|^\S*_\S*$/.test(alt.trim()))
    return tell("this is a file's name, not what the picture shows", "write a sentence that says what it shows");
  if (/^(an? |the )?(image|picture|photo(graph)?|graphic|icon) (of|showing)\b/i.test(alt.trim()))
    return tell("screen readers already say that it is a picture", "begin with what it shows");
  if (alt.trim().length < 15) return tell("this is hardly enough to say what it shows", "write a whole sentence");
  return [];
}

function checkFile(site: Site, page: Page, path: string): Finding[] {
  if (/^(\w+:|\/)/.test(path))
    return [
      {
        message: "a picture lies beside its page, not at another address",
        fix: `put the file beside the page and write ./${posix.basename(path)}`,
      },
    ];
  const file = siblingPath(page, decode(path));
  // Whether it can be shown is told once, of the file itself.
  if (site.pictures.has(file)) return [];
  if (site.files.has(file) && !isPictureName(file))
    return [{ message: "this file is no picture", fix: `name a file that ends in ${pictureEndings.join(", ")}` }];
  const beside = [...site.pictures.keys()].filter((one) => posix.dirname(one) === posix.dirname(page.file));
  const names = beside.map((one) => `./${posix.basename(one)}`);
  return [
    {
      message: "there is no such picture beside the page",
      fix: names.length > 0 ? choose(path, names) : `put the picture into ${posix.dirname(page.file)}/`,
    },
  ];
}

/** Addresses in Markdown may have spaces as %20. */
export function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
