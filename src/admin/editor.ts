import CMS from "@sveltia/cms";
import type { EditorSetup } from "./editor-config.ts";
import { readData, readPage, writeData, writePage, type Fields } from "./file-format.ts";
import { componentForms } from "./staff-component-forms.ts";

/** Starts the editor with the setup that the page carries. */
const setup = JSON.parse(document.getElementById("setup")?.textContent ?? "") as EditorSetup;

for (const [name, { extension, records }] of Object.entries(setup.formats)) {
  const page = extension === "mdx";
  CMS.registerCustomFormat(name, extension, {
    fromFile: (text: string) => (page ? readPage : readData)(`${text}\n`, records),
    toFile: (fields: Fields) => (page ? writePage : writeData)(fields, records),
  });
}
for (const form of componentForms(setup.choices)) CMS.registerEditorComponent(form);
await CMS.init({ config: setup.config as never });
