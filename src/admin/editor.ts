import CMS from "@sveltia/cms";
import { checkSaving, tellAfterSaving } from "./check-saving.ts";
import { nameComponents, noteTitles } from "./component-names.ts";
import type { EditorSetup } from "./editor-config.ts";
import { expectPictures } from "./expect-pictures.ts";
import { ORIGINAL, readData, readPage, writeData, writePage, type Fields } from "./file-format.ts";
import { guardFiles, noteSaving } from "./guard-files.ts";
import { watchTexts } from "./keep-text.ts";
import { offerPages } from "./page-addresses.ts";
import { componentForms } from "./staff-component-forms.ts";

/** Starts the editor with the setup that the page carries. */
const setup = JSON.parse(document.getElementById("setup")?.textContent ?? "") as EditorSetup;

for (const [name, { extension, shape }] of Object.entries(setup.formats)) {
  const page = extension !== "yaml";
  CMS.registerCustomFormat(name, extension, {
    fromFile: (text: string) => {
      const fields = (page ? readPage : readData)(`${text}\n`, shape);
      if (!page) noteTitles(name.replace(/-data$/, ""), fields);
      return fields;
    },
    toFile: async (fields: Fields) => {
      try {
        const text = (page ? writePage : writeData)(fields, shape);
        if (page) expectPictures(text, document);
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
for (const form of componentForms()) CMS.registerEditorComponent(form);
if (typeof FileSystemFileHandle !== "undefined") guardFiles(FileSystemFileHandle.prototype as never);
watchTexts(document);
tellAfterSaving(CMS);
nameComponents(document);
offerPages(document, setup.pages);
await CMS.init({ config: setup.config as never });
