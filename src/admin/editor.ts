import CMS from "@sveltia/cms";
import { checkSaving, tellAfterSaving } from "./check-saving.ts";
import type { EditorSetup } from "./editor-config.ts";
import { ORIGINAL, readData, readPage, writeData, writePage, type Fields } from "./file-format.ts";
import { guardFiles, noteSaving } from "./guard-files.ts";
import { watchTexts } from "./keep-text.ts";
import { componentForms } from "./staff-component-forms.ts";

/** Starts the editor with the setup that the page carries. */
const setup = JSON.parse(document.getElementById("setup")?.textContent ?? "") as EditorSetup;

for (const [name, { extension, shape }] of Object.entries(setup.formats)) {
  const page = extension === "mdx";
  CMS.registerCustomFormat(name, extension, {
    fromFile: (text: string) => (page ? readPage : readData)(`${text}\n`, shape),
    toFile: async (fields: Fields) => {
      try {
        const text = (page ? writePage : writeData)(fields, shape);
        const original = fields[ORIGINAL];
        if (typeof original === "string" && original) noteSaving(original, text);
        await checkSaving(text);
        return text;
      } catch (cause) {
        // The editor shows the reason of such an error to whoever saves, and none of any other.
        throw new Error("saving_failed", { cause });
      }
    },
  });
}
for (const form of componentForms(setup.choices)) CMS.registerEditorComponent(form);
if (typeof FileSystemFileHandle !== "undefined") guardFiles(FileSystemFileHandle.prototype as never);
watchTexts(document);
tellAfterSaving(CMS);
await CMS.init({ config: setup.config as never });
