import { dataSchemas, pageFolders } from "../collections.ts";
import type { Problem } from "../problem.ts";
import type { Yaml } from "../read-yaml.ts";
import { checkFields } from "../schema-words.ts";
import type { Rule } from "../site.ts";

/** Every field is what its schema says. */
export const schemas: Rule = ({ pages, data }) => [
  ...pages.flatMap(({ file, folder, fields }) => check(file, pageFolders[folder].schema, fields)),
  ...Object.entries(data).flatMap(([name, { file, yaml }]) =>
    check(file, dataSchemas[name as keyof typeof data], yaml),
  ),
];

function check(file: string, schema: Parameters<typeof checkFields>[0], yaml: Yaml | undefined): Problem[] {
  if (yaml?.value === undefined) return [];
  return checkFields(schema, yaml).map((finding) => ({ file, ...finding }));
}
