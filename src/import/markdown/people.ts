import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { wordsOf } from "./field-values.ts";
import { isFields, readFrontMatter } from "./front-matter.ts";

const LIST = /(?:^|\/)(?:_data\/|data\/)?(?:authors?|people|members)\.(?:ya?ml|json|toml)$/i;
const PERSON = /(?:^|\/)_?(?:authors?|people)\/(.+)\.(?:ya?ml|json|toml|mdx?)$/i;

/** Whether a file tells of a person who writes, and is no page of the site. */
export const isPerson = (path: string): boolean => PERSON.test(path);

/**
 * Names of the people who write, by the ids that pages name them with.
 * @param files all paths in the folder
 * @param folder where it lies on this machine
 */
export async function readPeople(files: readonly string[], folder: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const path of files.filter((one) => LIST.test(one) || PERSON.test(one))) {
    const source = await readFile(join(folder, path), "utf8").catch(() => "");
    const value = parse(path, source);
    const person = PERSON.exec(path)?.[1]?.replace(/\/_?index$/, "");
    if (person !== undefined) add(names, posix.basename(person), value);
    else if (Array.isArray(value))
      for (const one of value)
        add(names, isFields(one) ? wordsOf(one.id ?? one.slug ?? one.username)[0] : undefined, one);
    else if (isFields(value)) for (const [id, one] of Object.entries(value)) add(names, id, one);
  }
  return names;
}

function add(names: Map<string, string>, id: string | undefined, person: unknown) {
  const name = isFields(person)
    ? wordsOf({ name: person.name ?? person.title ?? person.displayName })[0]
    : wordsOf(person)[0];
  if (id !== undefined && name !== undefined) names.set(id, name);
}

function parse(path: string, source: string): unknown {
  try {
    if (/\.mdx?$/.test(path)) return readFrontMatter(source).fields;
    return path.endsWith(".toml") ? parseToml(source) : parseYaml(source);
  } catch {
    return undefined;
  }
}
