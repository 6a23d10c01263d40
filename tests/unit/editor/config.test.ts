import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { dataSchemas, pageFolders } from "../../../src/check/collections.ts";
import { editorSetup } from "../../../src/admin/editor-config.ts";
import type { EditorField } from "../../../src/admin/schema-fields.ts";

const one = [{ label: "One", value: "one" }];
const sources = Object.fromEntries(
  globSync("src/schemas/*.ts").map((file) => [basename(file, ".ts"), readFileSync(file, "utf8")]),
);
const facts = { name: "Example Clinic", timeZone: "America/Phoenix", folder: "site", topics: one, pages: one };
const markdownFiles = ["README.md", "articles/a/index.md", "es/pages/a.md"];
const { config } = editorSetup({ ...facts, markdownFiles, repository: "clinic/site" }, sources, ["en", "es"]);
interface Form {
  name: string;
  folder?: string;
  file?: string;
  files?: Form[];
  fields?: EditorField[];
}
const forms = (config.collections as Form[]).flatMap((form) => form.files ?? [form]);

/** A field of a form, below others as in `picture.alt`. */
function fieldAt(form: string, path: string): EditorField | undefined {
  const below = (field?: EditorField) => (field?.fields ?? (field?.field ? [field.field] : [])) as EditorField[];
  const [first, ...rest] = path.split(".");
  const start = forms.find(({ name }) => name === form)?.fields?.find(({ name }) => name === first);
  return rest.reduce<EditorField | undefined>((at, name) => below(at).find((field) => field.name === name), start);
}

describe("The editor's configuration", () => {
  test("is what Sveltia CMS's own schema asks for", () => {
    const schema = JSON.parse(readFileSync("node_modules/@sveltia/cms/schema/sveltia-cms.json", "utf8")) as object;
    const valid = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    expect(valid(JSON.parse(JSON.stringify(config))), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
  });

  test("has a form for every folder and file of the content, with every field of its schema", () => {
    const formOf = (place: string) => forms.find(({ folder, file }) => (folder ?? file) === place);
    const names = (place: string) => formOf(place)?.fields?.map(({ name }) => name);
    for (const [name, { schema }] of Object.entries(pageFolders))
      expect(names(`content/${name}`)?.sort()).toEqual([...Object.keys(schema.shape), "original", "body"].sort());
    const dataNames = Object.keys(dataSchemas);
    for (const name of dataNames) expect(names(`content/${name}.yaml`), name).toContain("original");
  });

  test("lists pages in .md files, where there are such", () => {
    const inMarkdown = (config.collections as { extension?: string; folder?: string; path?: string }[]).filter(
      ({ extension }) => extension === "md",
    );
    expect(inMarkdown.map(({ folder, path }) => [folder, path])).toEqual([
      ["content/articles", "{{slug}}/index"],
      ["content/es/pages", undefined],
    ]);
  });

  test("explains fields in the words of the schema, each in its place", () => {
    expect(fieldAt("articles", "title")?.hint).toBe(
      "The headline, and the title in search results and share pictures.",
    );
    expect(fieldAt("articles", "author")?.hint).toMatch(/editorial team/);
    expect(fieldAt("site", "helplines.name")?.hint).toBe("The line's own name.");
    expect(fieldAt("site", "name")?.hint).toBeUndefined();
    expect(fieldAt("topics", "entries.title")?.hint).toBe("The topic's name as readers see it.");
    expect(fieldAt("sources", "entries.title")?.hint).toBe("Its title as the publisher writes it.");
    expect(fieldAt("programs", "glance.with")?.hint).toBe("Who is in the room.");
  });

  test("says what to write in the check's own words where a text has a wrong form", () => {
    const advice = (form: string, path: string) => (fieldAt(form, path)?.pattern as string[] | undefined)?.[1];
    expect(advice("site", "phone")).toMatch(/^Write a number such as 202-555-0123, .*\.$/);
    expect(advice("site", "navigation.main.href")).toMatch(/^Write an address inside this site .* \/contact\/\.$/);
    expect(advice("sources", "entries.url")).toBe("Write a full address that begins with https://.");
    expect(advice("site", "mapLink")).toBe("Write a full address that begins with https://.");
    expect(advice("site", "email")).toBe("Write an e-mail address, such as name@example.org.");
    expect(advice("articles", "aliases.item")).toBe("Write search words in small letters.");
  });

  test("shows a page's text right after what it is about, and its search words last", () => {
    const names = (form: string) => forms.find(({ name }) => name === form)?.fields?.map(({ name }) => name) ?? [];
    for (const form of ["articles", "programs", "pages"]) {
      expect(names(form).slice(0, 2), form).toEqual(["title", "description"]);
      expect(names(form).indexOf("body"), form).toBeLessThan(4);
      expect(names(form).at(-1), form).toBe("aliases");
    }
  });

  test("makes a new page a draft, which may be saved unfinished", () => {
    for (const form of ["articles", "es-articles", "programs", "pages"]) {
      expect(fieldAt(form, "draft")?.default, form).toBe(true);
      const needed = forms.find(({ name }) => name === form)?.fields?.filter(({ required }) => required);
      expect(
        needed?.map(({ name }) => name),
        form,
      ).toEqual(["title"]);
    }
    expect(fieldAt("articles", "picture.alt")).toMatchObject({ required: false });
    expect(fieldAt("site", "phone")?.required).toBe(true);
  });

  test("shows titles wherever there are some, never ids", () => {
    const summary = (form: string, path: string) => fieldAt(form, path)?.summary;
    expect(summary("topics", "entries")).toBe("{{title}}");
    expect(summary("sources", "entries")).toBe("{{publisher}}: {{title}}");
    expect(summary("glossary", "entries")).toBe("{{term}}");
    expect(summary("site", "helplines")).toBe("{{name}}");
    expect(fieldAt("articles", "sources")).toMatchObject({ widget: "relation", file: "sources", multiple: true });
    expect(fieldAt("articles", "topics")).toMatchObject({
      widget: "relation",
      display_fields: ["{{entries.*.title}}"],
    });
    expect(fieldAt("programs", "related")).toMatchObject({ widget: "relation", collection: "programs" });
  });

  test("takes today from the clinic's clock", () => {
    expect(fieldAt("articles", "published")).toMatchObject({ input_timezone: "America/Phoenix" });
    expect(fieldAt("articles", "published")).not.toHaveProperty("picker_utc");
  });

  test("bears the clinic's name and mark, and offers no way in that leads nowhere", () => {
    expect(config).toMatchObject({
      app_title: "Example Clinic",
      logo: { src: "/favicon.svg" },
      backend: { repo: "clinic/site", auth_methods: ["token"] },
    });
  });

  test("takes the picture of an article as a file, and puts it beside the page", () => {
    const article = forms.find(({ name }) => name === "articles");
    const picture = article?.fields?.find(({ name }) => name === "picture")?.fields as EditorField[];
    expect(picture.find(({ name }) => name === "src")?.widget).toBe("image");
    for (const form of forms) if (form.folder) expect(form).toMatchObject({ media_folder: "", public_folder: "." });
    const topics = forms.find(({ name }) => name === "topics");
    expect(topics).toMatchObject({ media_folder: "topics", public_folder: "./topics" });
    expect(fieldAt("topics", "entries.picture")).toMatchObject({ widget: "image", required: false });
    expect(fieldAt("programs", "picture.src")).toMatchObject({ widget: "image" });
  });
});
