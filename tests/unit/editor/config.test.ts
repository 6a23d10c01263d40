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
const choices = { topics: one, sources: one, programs: one, helplines: one, terms: one };
const { config } = editorSetup(choices, sources, ["en", "es"], "clinic/site");
interface Form {
  name: string;
  folder?: string;
  file?: string;
  files?: Form[];
  fields?: EditorField[];
}
const forms = (config.collections as Form[]).flatMap((form) => form.files ?? [form]);

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
      expect(names(`content/${name}`)).toEqual([...Object.keys(schema.shape), "original", "body"]);
    const dataNames = Object.keys(dataSchemas);
    for (const name of dataNames) expect(names(`content/${name}.yaml`), name).toContain("original");
  });

  test("explains fields in the words of the schema", () => {
    const article = forms.find(({ name }) => name === "articles");
    const hint = (name: string) => article?.fields?.find((field) => field.name === name)?.hint;
    expect(hint("title")).toBe("The headline, and the title in search results and share pictures.");
    expect(hint("author")).toMatch(/editorial team/);
  });

  test("takes the picture of an article as a file, and puts it beside the page", () => {
    const article = forms.find(({ name }) => name === "articles");
    const picture = article?.fields?.find(({ name }) => name === "picture")?.fields as EditorField[];
    expect(picture.find(({ name }) => name === "src")?.widget).toBe("image");
    for (const form of forms) if (form.folder) expect(form).toMatchObject({ media_folder: "", public_folder: "." });
  });
});
