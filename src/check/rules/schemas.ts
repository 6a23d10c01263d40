import type { z } from "astro/zod";
import { defaultLanguage } from "../../content/languages.ts";
import { ambiguousValues } from "../ambiguous-values.ts";
import { type DataName, dataSchemas, pageFolders, type TranslatedName, translatedSchemas } from "../collections.ts";
import { checkFields } from "../explain-schema-error.ts";
import { memoizeWeak } from "../memoize-weak.ts";
import type { Finding } from "../problem.ts";
import type { Yaml } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import type { DataFile, Page } from "../site.ts";

/** Every field is what its schema says. */
export const schemas: Rule = ({ pages, data }, report) => {
  for (const page of pages) for (const finding of inPage(page)) report({ file: page.file, ...finding });
  for (const file of data) for (const finding of inDataFile(file)) report({ file: file.file, ...finding });
};

const inPage = memoizeWeak(({ folder, fields }: Page): Finding[] =>
  fields?.value === undefined ? [] : checkAll(pageFolders[folder].schema, fields),
);

const inDataFile = memoizeWeak(({ name, language, yaml }: DataFile): Finding[] =>
  yaml.value === undefined ? [] : checkAll(schemaOf(name, language), yaml),
);

const checkAll = (schema: z.ZodType, yaml: Yaml): Finding[] => [
  ...checkFields(schema, yaml),
  ...ambiguousValues(schema, yaml),
];

const schemaOf = (name: DataName, language: string) =>
  language === defaultLanguage ? dataSchemas[name] : translatedSchemas[name as TranslatedName];
