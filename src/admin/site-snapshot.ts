import { dirname } from "node:path/posix";
import type { MdastNode } from "satteri";
import { isPublished } from "../content/publication.ts";
import { attributeOf, textContent } from "../check/read-mdx.ts";
import { indexPages } from "../check/read-text-file.ts";
import { readYaml } from "../check/read-yaml.ts";
import {
  record,
  type DataFile,
  type Page,
  type Handout,
  type Picture,
  publicationOf,
  type Site,
} from "../check/site.ts";

/** What the editor knows of the site beside the page that it saves: what visitors can see of it, and no drafts. */
export interface SiteSnapshot extends Pick<Site, "folder" | "today" | "languages"> {
  files: string[];
  pages: (Pick<Page, "file" | "folder" | "slug" | "language" | "href"> & {
    fields: Record<string, unknown>;
    /** Headings and questions, to which links may lead, and links. */
    outline: MdastNode[];
  })[];
  data: (Pick<DataFile, "file" | "name" | "language"> & { value: unknown })[];
  pictures: [file: string, Picture][];
  handouts: [file: string, Handout][];
}

/** Fields of other pages that rules look at. */
const FIELDS = ["title", "description", "draft", "published", "order", "sources"];

/** Lists of thousands of words that the search alone asks for, and what is compared with whole pages. */
const LEFT_OUT: readonly string[] = ["concepts", "queries", "originals"];

/** The part of a site that the editor's page is given, as JSON. */
export function snapshotOf(site: Site): SiteSnapshot {
  const published = site.pages.filter((page) => isPublished(publicationOf(page), site.today));
  const shown = new Set(published);
  const hidden = site.pages.filter((page) => !shown.has(page)).map(({ file }) => file);
  // A page in a folder of its own is hidden with everything in it.
  const left = new Set(hidden.map((file) => file.replace(/\/index\.mdx?$/, "")));
  const isShown = (file: string) => !left.has(file) && !left.has(dirname(file));
  const { folder, today, languages } = site;
  return {
    ...{ folder, today, languages },
    files: [...site.files].filter(isShown),
    pages: published.map(({ file, folder, slug, language, href, fields, body }) => ({
      ...{ file, folder, slug, language, href },
      fields: Object.fromEntries(Object.entries(record(fields?.value)).filter(([name]) => FIELDS.includes(name))),
      outline: (body.nodes ?? []).flatMap(outlineOf),
    })),
    data: site.data
      .filter(({ name }) => !LEFT_OUT.includes(name))
      .map(({ file, name, language, yaml }) => ({ file, name, language, value: yaml.value })),
    pictures: [...site.pictures].filter(([file]) => isShown(file)),
    handouts: [...site.handouts],
  };
}

/** A heading, a question or a link without what stands in it; nothing for other nodes. */
function outlineOf(node: MdastNode): MdastNode[] {
  if (node.type === "heading") {
    const { type, depth } = node;
    return [{ type, depth, children: [{ type: "text", value: textContent(node) }] }];
  }
  if (node.type === "link") return [{ type: node.type, url: node.url, children: [] }];
  if (node.type !== "mdxJsxFlowElement" || node.name !== "Question") return [];
  const id = attributeOf(node, "id");
  const attributes = id === undefined ? [] : [{ type: "mdxJsxAttribute" as const, name: "id", value: id }];
  return [{ type: node.type, name: node.name, attributes, children: [] }];
}

/** The site again, in which pages have their outlines for texts. */
export function siteFrom({ pages, data, files, pictures, handouts, ...facts }: SiteSnapshot): Site {
  const yamlOf = (value: unknown) => readYaml(JSON.stringify(value ?? null));
  return {
    ...facts,
    files: new Set(files),
    pictures: new Map(pictures),
    handouts: new Map(handouts),
    data: data.map(({ value, ...rest }) => ({ ...rest, yaml: yamlOf(value), problems: [] })),
    ...indexPages(
      pages.map(({ fields, outline, ...place }) => ({
        ...place,
        fields: yamlOf(fields),
        isDraft: false,
        body: { nodes: outline, problems: [] },
        problems: [],
      })),
    ),
  };
}
