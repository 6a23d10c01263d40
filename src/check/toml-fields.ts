/** A value on one line that YAML reads as TOML does: a text in quotation marks, a number, a day, yes or no, a list of them. */
const VALUE = /^("(?:[^"\\]|\\["\\nt])*"|'[^']*'|\[[^{}]*\]|[\w.:+-]+(?: [\d:.+Z-]+)?)\s*(#.*)?$/;

/**
 * Fields of Hugo or Zola, written as TOML, as YAML: each on its line, with its comments.
 * @param lines those between the two lines `+++`
 * @returns undefined where something stands there that has another form in YAML
 */
export function tomlAsYaml(lines: readonly string[]): string[] | undefined {
  const yaml: string[] = [];
  let indent = "";
  let isInList = false;
  for (const line of lines) {
    const [, name = "", value = ""] = /^\s*(["']?[\w-]+["']?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const table = /^\s*\[([\w-]+)\]\s*$/.exec(line)?.[1];
    if (isInList) {
      yaml.push(`${indent}  ${line.trim()}`);
      isInList = !/^\s*\]\s*$/.test(line);
      if (isInList && !/^\s*(("(?:[^"\\]|\\["\\])*"|'[^']*'),?\s*)*(#.*)?$/.test(line)) return undefined;
    } else if (/^\s*(#.*)?$/.test(line)) yaml.push(line.trim());
    else if (table !== undefined) {
      yaml.push(`${table}:`);
      indent = "  ";
    } else if (name && (VALUE.test(value) || value === "[") && !/^("""|''')/.test(value)) {
      yaml.push(`${indent}${name}: ${value}`);
      isInList = value === "[";
    } else return undefined;
  }
  return isInList ? undefined : yaml;
}
