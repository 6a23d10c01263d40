import { defaultLanguage } from "../../content/languages.ts";
import {
  type DataName,
  dataSchemas,
  optionalData,
  pageFolders,
  type TranslatedName,
  translatedSchemas,
} from "../collections.ts";
import { checkFields } from "../explain-schema-error.ts";
import { memoizeWeak } from "../memoize-weak.ts";
import type { Finding } from "../problem.ts";
import type { Rule } from "../rule.ts";
import type { DataFile, Page } from "../site.ts";

/** Every field is what its schema says. */
export const schemas: Rule = ({ pages, data }, report) => {
  for (const page of pages) for (const finding of inPage(page)) report({ file: page.file, ...finding });
  for (const file of data) for (const finding of inDataFile(file)) report({ file: file.file, ...finding });
};

const inPage = memoizeWeak(({ folder, fields }: Page): Finding[] =>
  fields?.value === undefined ? [] : checkFields(pageFolders[folder].schema, fields),
);

const inDataFile = memoizeWeak(({ name, language, yaml }: DataFile): Finding[] =>
  yaml.value === undefined || isNothing(name, yaml.value) ? [] : checkFields(schemaOf(name, language), yaml),
);

/** What a site may do without may also be a file that says nothing. */
const isNothing = (name: DataName, value: unknown) => value === null && optionalData.includes(name);

const schemaOf = (name: DataName, language: string) =>
  language === defaultLanguage
    ? dataSchemas[name as keyof typeof dataSchemas]
    : translatedSchemas[name as TranslatedName];
