import { posix } from "node:path";
import { pictureEndings } from "../collections.ts";
import { choose } from "../nearest.ts";
import type { Finding } from "../problem.ts";
import { lineOf } from "../read-mdx.ts";
import { besides, field, isPictureName, type Page, record, type Rule, type Site } from "../site.ts";

/** Every picture that a page names lies beside it, is a picture, and says what it shows. */
export const pictures: Rule = (site) =>
  site.pages.flatMap((page) =>
    [...inFields(site, page), ...inText(site, page)].map((finding) => ({ file: page.file, ...finding })),
  );

function inFields(site: Site, page: Page): Finding[] {
  const { src } = record(field(page, "picture"));
  if (typeof src !== "string") return [];
  const line = page.fields?.lineOf(["picture", "src"]);
  return checkFile(site, page, src).map((finding) => ({ line, field: "picture.src", found: src, ...finding }));
}

function inText(site: Site, page: Page): Finding[] {
  return (page.body.nodes ?? []).flatMap((node) => {
    if (node.type !== "image") return [];
    const place = { line: lineOf(node), field: "picture", found: `![${node.alt ?? ""}](${node.url})` };
    const silent: Finding[] = node.alt?.trim()
      ? []
      : [
          {
            message: "this picture says nothing to those who cannot see it",
            fix: `write what it shows: ![A sentence](${node.url})`,
          },
        ];
    return [...checkFile(site, page, node.url), ...silent].map((finding) => ({ ...place, ...finding }));
  });
}

function checkFile(site: Site, page: Page, path: string): Finding[] {
  if (/^(\w+:|\/)/.test(path))
    return [
      {
        message: "a picture lies beside its page, not at another address",
        fix: `put the file beside the page and write ./${posix.basename(path)}`,
      },
    ];
  const file = besides(page, decode(path));
  const known = site.pictures.get(file);
  if (known) return [];
  if (known === false)
    return [
      {
        message: "this file holds no picture that can be shown",
        fix: `save the picture again as ${pictureEndings.join(", ")}`,
      },
    ];
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
