import type { z } from "astro/zod";
import { dataSchemas, pageFolders, translatedSchemas } from "../collections.ts";
import { memoizeWeak } from "../memoize-weak.ts";
import type { Problem } from "../problem.ts";
import type { Yaml } from "../read-yaml.ts";
import { checkFields } from "../explain-schema-error.ts";
import type { Rule } from "../site.ts";

/** Every field is what its schema says. */
export const schemas: Rule = ({ pages, data, translated }) => [
  ...pages.flatMap(({ file, folder, fields }) => check(file, pageFolders[folder].schema, fields)),
  ...Object.entries(data).flatMap(([name, { file, yaml }]) =>
    check(file, dataSchemas[name as keyof typeof data], yaml),
  ),
  ...translated.flatMap(({ file, name, yaml }) => check(file, translatedSchemas[name], yaml)),
];

function check(file: string, schema: z.ZodType, yaml: Yaml | undefined): Problem[] {
  if (yaml?.value === undefined) return [];
  return findings(schema)(yaml).map((finding) => ({ file, ...finding }));
}

const findings = memoizeWeak((schema: z.ZodType) => memoizeWeak((yaml: Yaml) => checkFields(schema, yaml)));
