import { z } from "astro/zod";
import {
  dataSchemas,
  pageFolders,
  picturePath,
  translatedSchemas,
  type DataName,
  type PageFolder,
} from "../check/collections.ts";
import { handoutAddress, handoutFolder } from "../content/handouts.ts";
import { defaultLanguage, folderOf } from "../content/languages.ts";
import { isGuide } from "../content/page-files.ts";
import { topicFolder } from "../content/topic-folder.ts";
import { sources, topics } from "../schemas/fields.ts";
import { related } from "../schemas/program.ts";
import { fieldHelp } from "./field-help.ts";
import type { Shape } from "./blocks.ts";
import { mediaLibraries } from "./media-libraries.ts";
import { ORIGINAL } from "./file-format.ts";
import { listOfPages, type Option } from "./list-of-pages.ts";
import { programRelation, sourceRelation, topicRelation } from "./relations.ts";
import { formOf, type EditorField, type FormFacts } from "./schema-fields.ts";

/** What the editor's page is given. */
export interface EditorSetup {
  /** Sveltia CMS's own configuration (https://sveltiacms.app/en/docs/config-basics). */
  config: Record<string, unknown>;
  /** For each file format of ours its ending, and where its files hold blocks by id. */
  formats: Record<string, { extension: string; shape: Shape | null }>;
  /** Pages of the site that a text may link to. */
  pages: readonly Option[];
}

/** What the editor has to know of the site. */
export interface Facts {
  /** The clinic's name. */
  name: string;
  timeZone: string;
  /** `owner/name` on GitHub; without one the editor works with files on this computer only. */
  repository?: string | undefined;
  /** The name of the project's folder, which the editor asks for on this computer. */
  folder: string;
  /** Files of the content that end in `.md`, by path within its folder. */
  markdownFiles?: readonly string[];
  topics: readonly Option[];
  /** Every page, by address. */
  pages: readonly Option[];
}

interface FolderName {
  label: string;
  one: string;
  /** Where a page's file stands, if not right in the folder. */
  path?: string;
  /** Address of a page on the site, where every page of the folder has one of the same form. */
  address?: string;
  /** The site's code knows each file by name: none may be added or taken away, and this is shown as its name. */
  fixed?: string;
}

/** Names of the folders and files as staff know them, in the order of the editor's menu. */
const folderNames: Record<PageFolder, FolderName> = {
  articles: { label: "Articles", one: "Article", path: "{{slug}}/index", address: "blog/{{dirname}}/" },
  programs: { label: "Programs", one: "Program", address: "programs/{{slug}}/" },
  pages: { label: "Pages", one: "Page" },
  "fit/questions": { label: "Assessment: questions", one: "Question", fixed: "{{asks.me}}" },
  "fit/findings": { label: "Assessment: findings", one: "Finding", fixed: "{{title.me}}" },
  "fit/places": { label: "Assessment: places of care", one: "Place", fixed: "{{title.me}}" },
};
const fileNames: Record<keyof typeof dataSchemas, string> = {
  site: "Name, phone, helplines, menus",
  brand: "Colours and typeface",
  topics: "Topics and search words",
  concepts: "Names of things, for the search",
  queries: "What people ask, for the search",
  redirects: "Old addresses",
  sources: "Sources",
  glossary: "Glossary",
  levels: "Levels of care",
  week: "Example week",
  words: "Small texts of all pages",
  "fit/words": "Assessment: small texts",
  "fit/supports": "Assessment: what helps",
  "fit/call-sheet": "Assessment: call sheet",
  "words-to-avoid": "Words to avoid",
};

/**
 * The editor's whole configuration, made from the schemas that check the content.
 * @param schemaSources TypeScript of the schemas, whose comments explain the fields
 * @param languages of the content, its own first
 */
export function editorSetup(
  facts: Facts,
  schemaSources: Readonly<Record<string, string>>,
  languages: readonly string[],
): EditorSetup {
  const formats: EditorSetup["formats"] = {};
  const help = fieldHelp(Object.values(schemaSources));
  const form = (name: string, schema: z.ZodType, formFacts: Partial<FormFacts> = {}, ending = "mdx") => {
    const { fields, shape } = formOf(schema, {
      help,
      relations,
      picture: picturePath,
      timeZone: facts.timeZone,
      ...formFacts,
    });
    const extension = name in pageFolders ? ending : "yaml";
    // The editor takes an ending of Markdown only with a format whose name ends so.
    const kind = { mdx: "frontmatter", md: "markdown-frontmatter", yaml: "data" }[extension];
    const format = `${name.replaceAll("/", "-")}-${kind}`;
    formats[format] = { extension, shape };
    return {
      format,
      fields: [...fields, { name: ORIGINAL, label: "Original", widget: "hidden" } satisfies EditorField],
    };
  };

  const foldersIn = (language: string) =>
    Object.entries(folderNames).map(([name, { label, one, path, address, fixed }]) => {
      const { format, fields } = form(name, pageFolders[name as PageFolder].schema, { isPage: !fixed });
      return {
        ...place(name, label, language),
        label_singular: one,
        folder: `content/${folderOf(language)}${name}`,
        extension: "mdx",
        format,
        ...(path && { path }),
        // Pictures lie beside the page that shows them.
        media_folder: "",
        public_folder: ".",
        ...(address && { preview_path: `${folderOf(language)}${address}` }),
        create: !fixed,
        delete: !fixed,
        identifier_field: fixed ? ORIGINAL : "title",
        ...(fixed ? { summary: fixed } : listOfPages(fields, facts.topics)),
        fields: inOrder(fields),
      };
    });
  /** Pages in `.md` files have lists of their own, since a list of the editor's has one ending and one kind of path. */
  const markdownIn = (language: string) =>
    foldersIn(language).flatMap((folder) => {
      const start = `${folder.folder.slice("content/".length)}/`;
      const names = (facts.markdownFiles ?? []).flatMap((file) =>
        file.startsWith(start) && !isGuide(file) ? file.slice(start.length) : [],
      );
      const name = start.slice(folderOf(language).length, -1) as PageFolder;
      const own = form(name, pageFolders[name].schema, { isPage: !folderNames[name].fixed }, "md");
      return [
        { path: undefined, suffix: "md", label: ".md", found: /^[^/]+\.md$/ },
        { path: "{{slug}}/index", suffix: "folders-md", label: ".md in folders", found: /^[^/]+\/index\.md$/ },
      ]
        .filter(({ found }) => names.some((one) => found.test(one)))
        .map(({ path, suffix, label }) => ({
          ...folder,
          name: `${folder.name}-${suffix}`,
          label: `${folder.label} (${label})`,
          path,
          extension: "md",
          format: own.format,
          create: false,
        }));
    });
  const filesIn = (language: string, schemas: Partial<Record<DataName, z.ZodType>>) => ({
    ...place("settings", "Settings and lists", language),
    files: Object.entries(fileNames).flatMap(([name, label]) => {
      const schema = schemas[name as DataName];
      const file = `content/${folderOf(language)}${name}.yaml`;
      // A translation may hold less than the original.
      const own = language === defaultLanguage ? name : `${language}/${name}`;
      // Pictures of topics lie in a folder beside the file.
      const pictures = name === "topics" && { media_folder: topicFolder, public_folder: `./${topicFolder}` };
      return schema ? [{ name: own.replaceAll("/", "-"), label, file, ...pictures, ...form(own, schema) }] : [];
    }),
  });
  const config = {
    load_config_file: false,
    app_title: facts.name,
    logo: { src: "/favicon.svg" },
    backend: {
      name: "github",
      repo: facts.repository ?? `${THIS_COMPUTER}/${facts.folder}`,
      branch: "main",
      auth_methods: ["token"],
    },
    // Of what belongs to no page: files to hand out.
    media_folder: `content/${handoutFolder}`,
    public_folder: handoutAddress("").slice(0, -1),
    media_libraries: mediaLibraries,
    // Saving on the live site is a pull request: checked, previewed, and merged by Publish.
    publish_mode: "editorial_workflow",
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: "ascii", clean_accents: true },
    collections: languages.flatMap((language) => [
      ...foldersIn(language),
      ...markdownIn(language),
      filesIn(language, language === defaultLanguage ? dataSchemas : translatedSchemas),
    ]),
  };
  return { config, formats, pages: facts.pages };
}

/** How the editor calls a folder, and what it shows: `es-articles`, "Articles (es)". */
function place(name: string, label: string, language: string) {
  const own = language === defaultLanguage;
  return { name: `${folderOf(language)}${name}`.replaceAll("/", "-"), label: own ? label : `${label} (${language})` };
}

/** What stands first in the form of a page; the rest, which few need, comes below the text. */
const FIRST = ["title", "name", "asks", "description", "lead"];

/** The text of a page, below `---`. */
const body: EditorField = {
  ...{ name: "body", label: "Text", widget: "richtext" },
  ...{ required: false, modes: ["rich_text", "raw"] },
};

/** The text comes early, and search words last: there are many of them. */
function inOrder(fields: readonly EditorField[]): EditorField[] {
  const first = fields.filter(({ name }) => FIRST.includes(name));
  const last = fields.filter(({ name }) => name === "aliases");
  return [...first, body, ...fields.filter((field) => !first.includes(field) && !last.includes(field)), ...last];
}

/** Sveltia CMS starts with a repository only, though it asks for none while it works with files of this computer. */
const THIS_COMPUTER = "this-computer";

const relations: FormFacts["relations"] = new Map<z.core.$ZodType, typeof topicRelation>([
  [topics, topicRelation],
  [sources, sourceRelation],
  [related, programRelation],
]);
