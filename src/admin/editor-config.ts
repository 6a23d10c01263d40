import { z } from "astro/zod";
import { dataSchemas, pageFolders, translatedSchemas, type DataName, type PageFolder } from "../check/collections.ts";
import { defaultLanguage, folderOf } from "../content/languages.ts";
import { sources, topics } from "../schemas/fields.ts";
import { programSchema } from "../schemas/program.ts";
import { fieldHelp } from "./field-help.ts";
import type { Shape } from "./blocks.ts";
import { ORIGINAL } from "./file-format.ts";
import { formOf, type EditorField, type Option } from "./schema-fields.ts";

/** What the editor's page is given. */
export interface EditorSetup {
  /** Sveltia CMS's own configuration (https://sveltiacms.app/en/docs/config-basics). */
  config: Record<string, unknown>;
  /** For each file format of ours its ending, and where its files hold blocks by id. */
  formats: Record<string, { extension: string; shape: Shape | null }>;
  /** What may be chosen inside a component. */
  choices: Record<string, readonly Option[]>;
}

/** What the editor offers to choose from; read from the content. */
export interface Choices {
  topics: readonly Option[];
  sources: readonly Option[];
  programs: readonly Option[];
  helplines: readonly Option[];
  terms: readonly Option[];
}

interface FolderName {
  label: string;
  one: string;
  /** Where a page's file stands, if not right in the folder. */
  path?: string;
  /** The site's code knows each file by name: none may be added or taken away, and this is shown as its name. */
  fixed?: string;
}

/** Names of the folders and files as staff know them, in the order of the editor's menu. */
const folderNames: Record<PageFolder, FolderName> = {
  articles: { label: "Articles", one: "Article", path: "{{slug}}/index" },
  programs: { label: "Programs", one: "Program" },
  pages: { label: "Pages", one: "Page" },
  "fit/questions": { label: "Assessment: questions", one: "Question", fixed: "{{asks.me}}" },
  "fit/findings": { label: "Assessment: findings", one: "Finding", fixed: "{{title.me}}" },
  "fit/places": { label: "Assessment: places of care", one: "Place", fixed: "{{title.me}}" },
};
const fileNames: Record<DataName, string> = {
  site: "Name, phone, helplines, menus",
  topics: "Topics and search words",
  concepts: "Names of things, for the search",
  queries: "What people ask, for the search",
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
 * @param repository `owner/name` on GitHub; without one the editor works with files on this computer only
 */
export function editorSetup(
  choices: Choices,
  schemaSources: Readonly<Record<string, string>>,
  languages: readonly string[],
  repository?: string,
): EditorSetup {
  const formats: EditorSetup["formats"] = {};
  const helpIn = (file: string) => [...fieldHelp(schemaSources[file] ?? "")];
  const form = (name: string, schema: z.ZodType, extension: string) => {
    // Fields that pages have in common are explained in one place.
    const help = new Map([...(extension === "mdx" ? helpIn("fields") : []), ...helpIn(schemaFile(name))]);
    const chosen = new Map<z.core.$ZodType, readonly Option[]>([
      [topics, choices.topics],
      [sources, choices.sources],
      [programSchema.shape.related, choices.programs],
    ]);
    const { fields, shape } = formOf(schema, { help, choices: chosen, picture });
    const format = `${name.replaceAll("/", "-")}-${extension === "mdx" ? "frontmatter" : "data"}`;
    formats[format] = { extension, shape };
    return {
      format,
      fields: [...fields, { name: ORIGINAL, label: "Original", widget: "hidden" } satisfies EditorField],
    };
  };

  const foldersIn = (language: string) =>
    Object.entries(folderNames).map(([name, { label, one, path, fixed }]) => {
      const { format, fields } = form(name, pageFolders[name as PageFolder].schema, "mdx");
      const body = { name: "body", label: "Text", widget: "richtext", required: false, modes: ["rich_text", "raw"] };
      return {
        ...place(name, label, language),
        label_singular: one,
        folder: `content/${folderOf(language)}${name}`,
        extension: "mdx",
        format,
        ...(path && { path, media_folder: "", public_folder: "." }),
        create: !fixed,
        delete: !fixed,
        identifier_field: fixed ? ORIGINAL : "title",
        ...(fixed && { summary: fixed }),
        fields: [...fields, body],
      };
    });
  const filesIn = (language: string, schemas: Partial<Record<DataName, z.ZodType>>) => ({
    ...place("settings", "Settings and lists", language),
    files: Object.entries(fileNames).flatMap(([name, label]) => {
      const schema = schemas[name as DataName];
      const file = `content/${folderOf(language)}${name}.yaml`;
      // A translation may hold less than the original.
      const own = language === defaultLanguage ? name : `${language}/${name}`;
      return schema ? [{ name: own.replaceAll("/", "-"), label, file, ...form(own, schema, "yaml") }] : [];
    }),
  });
  const config = {
    load_config_file: false,
    backend: { name: "github", repo: repository ?? "owner/core-recovery", branch: "main" },
    media_folder: "content/media",
    // Saving on the live site is a pull request: checked, previewed, and merged by Publish.
    publish_mode: "editorial_workflow",
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: "ascii", clean_accents: true },
    collections: languages.flatMap((language) => [
      ...foldersIn(language),
      filesIn(language, language === defaultLanguage ? dataSchemas : translatedSchemas),
    ]),
  };
  return { config, formats, choices: { source: choices.sources, helpline: choices.helplines, term: choices.terms } };
}

/** How the editor calls a folder, and what it shows: `es-articles`, "Articles (es)". */
function place(name: string, label: string, language: string) {
  const own = language === defaultLanguage;
  return { name: `${folderOf(language)}${name}`.replaceAll("/", "-"), label: own ? label : `${label} (${language})` };
}

/** A stand-in for `image()`, which only Astro's build has. */
const picture = z.string();

/** The schema file of a collection: `articles` is in `article.ts`, `fit/questions` in `fit.ts`. */
function schemaFile(path: string): string {
  const name = path.replace(/^[a-z]{2}(-[A-Z]{2})?\//, "");
  if (name === "fit/words") return "fit-words";
  const [first = name] = name.split("/");
  return first in dataSchemas && !/^(topics|concepts|queries|sources|levels)$/.test(first)
    ? first
    : first.replace(/s$/, "");
}
