import { type CodeContext, noteCode, type TurnCodes } from "./context.ts";
import { escapeAttribute } from "./html.ts";
import { maskAllCode, replaceOutsideCode } from "./outside-code.ts";
import { renderTag } from "./render-tag.ts";
import { findTags, replaceTags } from "./tags.ts";

/** Values of a tag: in quotation marks, in braces that may hold others, or bare. */
const VALUES =
  /(?:\s+(?:\{\.\.\.[^{}]*\}|[\w:@.#-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^\s"'<>{}]+))?))*/
    .source;

/** Components and expressions of MDX, and components of Vue in Markdown. */
export const turnComponents: TurnCodes = (source, context) => {
  const pictures = new Map<string, string>();
  const withoutModules = modules(source, pictures);
  const text = context.isMdx ? htmlOfJsx(withoutModules, pictures) : withoutModules;
  const closed = new Set([...text.matchAll(/<\/([A-Z][\w.]*)\s*>/g)].map(([, name = ""]) => name));
  const places = findTags(
    text,
    new RegExp(`<(/?)([A-Z][\\w.]*)(${VALUES})\\s*(/?)>|</?>`, "g"),
    (raw, [slash, name, values = "", alone]) => {
      if (name === undefined)
        return context.isMdx ? { name: "Fragment", values: "", role: raw === "<>" ? "open" : "close" } : undefined;
      if (/^[A-Z]{1,10}\d?$/.test(name) && !context.isMdx) return undefined;
      // Words between < and > that no tag ends are no component in Markdown.
      if (!context.isMdx && !slash && !alone && !closed.has(name) && values.trim() === "") return undefined;
      return { name, values: filled(values, pictures), role: slash ? "close" : alone ? "alone" : "open" };
    },
  );
  const rendered = replaceTags(text, places, (tag, inner) =>
    tag.name === "Fragment" ? (inner ?? "") : renderTag(tag, inner === undefined ? undefined : dedent(inner), context),
  );
  return context.isMdx ? expressions(rendered, context) : rendered;
};

/** The first line of what only a program reads. In a text that is no MDX, words may begin with "import" as well. */
const MODULE =
  /^(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?["'][^"'\n]+["'];?\s*$|import\s+(?:\w+\s*,\s*)?\{\s*$|export\s+(?:const|let|var|function|default|async|class|\{|\*))/;

/** Lines `import … from …` and `export …`, with what belongs to them. @param pictures is filled with imported files */
function modules(text: string, pictures: Map<string, string>): string {
  if (!/^(?:import|export)\s/m.test(text)) return text;
  const lines = text.split("\n");
  const masked = maskAllCode(text).split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    // A line that is code was masked from its beginning.
    if (!MODULE.test(line) || !/^(?:im|ex)port/.test(masked[at] ?? "")) {
      kept.push(line);
      continue;
    }
    const [, name, file] = /^import\s+(\w+)\s+from\s+["']([^"']+)["']/.exec(line) ?? [];
    if (name && file) pictures.set(name, file);
    at = endOfModule(lines, at);
  }
  return kept.join("\n");
}

/** The line on which all brackets are closed again; where they never are, the last one before an empty line. */
function endOfModule(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(lines.length, start + 500); at++) {
    const line = lines[at] ?? "";
    depth += (line.match(/[{([]/g)?.length ?? 0) - (line.match(/[})\]]/g)?.length ?? 0);
    if (depth <= 0) return at;
  }
  const blank = lines.findIndex((line, at) => at > start && line.trim() === "");
  return (blank < 0 ? lines.length : blank) - 1;
}

/** Values in braces as plain ones, where they are a text or a file. */
function filled(values: string, pictures: ReadonlyMap<string, string>): string {
  return values.replace(/=\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, (_, inner: string) => {
    const value = valueOf(inner.trim(), pictures);
    return value === undefined ? `=${JSON.stringify("")}` : `="${value.replaceAll('"', "&quot;")}"`;
  });
}

function valueOf(code: string, pictures: ReadonlyMap<string, string>): string | undefined {
  const quoted =
    /^(?:require\(|useBaseUrl\(|withBase\()?\s*(["'`])((?:(?!\1)[^$\\])*)\1\s*\)?(?:\.default|\.src)?$/s.exec(
      code,
    )?.[2];
  return (
    quoted ?? pictures.get(code.replace(/\.(?:src|default)$/, "")) ?? (/^[\d.]+$|^true$/.test(code) ? code : undefined)
  );
}

/** Elements of HTML as browsers read them: without settings that are code. */
const htmlOfJsx = (text: string, pictures: ReadonlyMap<string, string>): string =>
  replaceOutsideCode(
    text,
    new RegExp(`<([a-z][\\w-]*)(${VALUES})\\s*(/?)>`, "g"),
    (_, name = "", values = "", alone = "") => {
      const plain = values
        .replace(/\s+\{\.\.\.[^{}]*\}/g, "")
        .replace(
          /\s+([\w:@.#-]+)\s*=\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g,
          (__, key: string, code: string) => {
            const value = valueOf(code.trim(), pictures);
            return value === undefined ? "" : ` ${key}="${escapeAttribute(value)}"`;
          },
        )
        .replace(/\sclassName=/g, " class=");
      return `<${name}${plain}${alone && " /"}>`;
    },
  );

/** What stands in braces: comments, spaces and words are read, all else would have been computed. */
const expressions = (text: string, context: CodeContext): string =>
  replaceOutsideCode(
    text.replace(/\{\/\*[\s\S]*?\*\/\}/g, ""),
    /\{((?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)\}/g,
    (whole, inner = "") => {
      const words = /^\s*(["'`])((?:(?!\1)[^\\$])*)\1\s*$/s.exec(inner)?.[2];
      if (words === undefined && inner.trim() !== "") noteCode(context, whole);
      return words ?? "";
    },
  );

/** Without the spaces that all lines begin with: Markdown would take them for code. */
function dedent(text: string): string {
  const indents = text
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents, 80);
  return indents.length > 0 && least > 0 ? text.replace(new RegExp(`\\n[ \\t]{1,${least}}`, "g"), "\n") : text;
}
