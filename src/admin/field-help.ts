/** An object of a schema's source: what its comments say of its fields. */
interface Block {
  /** The constant or the field that it stands under. */
  name: string;
  indent: number;
  fields: Map<string, string>;
  /** Constants whose fields it takes over. */
  spreads: string[];
}

/**
 * Reads what the comments of the schemas say, so that forms explain a field in the same words.
 * @param sources TypeScript as Prettier writes it, with one-line JSDoc comments above fields
 * @returns for an object with these fields the comments by field, without marks of code. Fields of one name in two objects
 *   are told apart by the fields beside them, then by what the object stands under
 */
export function fieldHelp(
  sources: readonly string[],
): (fields: readonly string[], name?: string) => Map<string, string> {
  const blocks = sources.flatMap(blocksIn);
  const named = new Map(blocks.map((block) => [block.name, block]));
  const all = blocks.map(({ name, fields, spreads }) => ({
    name,
    fields: new Map([...spreads.flatMap((spread) => [...(named.get(spread)?.fields ?? [])]), ...fields]),
  }));
  return (fields, name) => {
    const fitting = all.filter((block) => block.fields.size * 2 >= fields.length && [...block.fields.keys()].every((field) => fields.includes(field))); // prettier-ignore
    const score = (block: { name: string; fields: Map<string, string> }) =>
      block.fields.size * 2 + Number(block.name === name);
    const best = fitting.sort((a, b) => score(b) - score(a))[0];
    return new Map([...(best?.fields ?? [])].filter(([, help]) => help));
  };
}

function blocksIn(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block[] = [];
  let comment = "";
  let name = "";
  for (const line of source.split("\n")) {
    const said = /^\s*\/\*\* (.*) \*\/$/.exec(line)?.[1];
    if (said !== undefined) comment = said.replaceAll("`", "");
    if (said !== undefined || !line.trim()) continue;
    const indent = line.search(/\S/);
    open = open.filter((block) => block.indent < indent);
    const inside = open.at(-1);
    const spread = /^\s*\.\.\.(\w+),$/.exec(line)?.[1];
    const field = /^\s*(\w+)[:,]/.exec(line)?.[1];
    name = field ?? /^(?:export )?const (\w+)/.exec(line)?.[1] ?? name;
    if (inside && indent === inside.indent + 2) {
      if (spread) inside.spreads.push(spread);
      else if (field) inside.fields.set(field, comment);
    }
    comment = "";
    if (!/(?:bject\(|^(?:export )?const \w+ = )\{$/.test(line)) continue;
    const block = { name, indent, fields: new Map<string, string>(), spreads: [] };
    blocks.push(block);
    open.push(block);
  }
  return blocks;
}
