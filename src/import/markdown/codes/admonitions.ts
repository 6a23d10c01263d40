import type { TurnCodes } from "./context.ts";
import { block, callout, calloutKind } from "./html.ts";
import { maskAllCode } from "./outside-code.ts";

/** Boxes between colons, `:::note[Title]` … `:::`, of Docusaurus, VitePress and pandoc. */
export const turnColons: TurnCodes = (text) => {
  if (!text.includes(":::")) return text;
  const lines = text.split("\n");
  const masked = maskAllCode(text).split("\n");
  interface Box {
    open: string;
    indent: string;
    lines: string[];
  }
  const stack: Box[] = [{ open: "", indent: "", lines: [] }];
  const add = (...more: string[]) => stack.at(-1)?.lines.push(...more);
  const close = () => {
    const box = stack.pop();
    if (box) add(render(box.open, box.lines.join("\n"), box.indent));
  };
  for (const [at, line] of lines.entries()) {
    const [, indent = "", rest = ""] = /^([ \t]*):{3,}[ \t]*(.*?)[ \t]*:*$/.exec(line) ?? [];
    const isFence = /^[ \t]*:{3,}/.test(masked[at] ?? "");
    if (!isFence) add(line);
    else if (stack.length > DEEPEST) continue;
    else if (rest !== "") stack.push({ open: line.trim().replace(/^:+[ \t]*|[ \t]*:*$/g, ""), indent, lines: [] });
    else if (stack.length > 1) close();
  }
  while (stack.length > 1) close();
  return stack[0]?.lines.join("\n") ?? text;
};

/** Nobody reads a box that lies in so many others: what stands there was written otherwise. */
const DEEPEST = 20;

function render(open: string, inner: string, indent: string): string {
  const [, name = "", bracket, attributes = "", words = ""] =
    /^([\w-]*)[ \t]*(?:\[((?:[^\]\\]|\\.)*)\])?[ \t]*(?:\{([^}]*)\})?[ \t]*(.*)$/.exec(open) ?? [];
  const classes = [...attributes.matchAll(/\.([\w-]+)/g)].map(([, one = ""]) =>
    one.replace(/^(?:callout|alert|admonition)-/, ""),
  );
  const kind = [name, ...classes].find((one) => calloutKind(one));
  const title = bracket ?? (/title="([^"]*)"/.exec(attributes)?.[1] || words || undefined);
  const own = inner.replace(new RegExp(`^${indent}`, "gm"), "");
  if (/^(?:details|collapsible|expander)$/.test(name))
    return block(`<details>\n<summary>${title ?? "More"}</summary>\n\n${own.trim()}\n\n</details>`, indent);
  if (kind) return callout(kind, title, own, indent);
  return block(`${title ? `**${title}**\n\n` : ""}${own.trim()}`, indent);
}

/** Boxes in quotations, `> [!NOTE] Title`, of GitHub and Obsidian. */
export const turnQuotes: TurnCodes = (text, context) => {
  if (!text.includes("[!")) return text;
  return replaceBlocks(text, /^([ \t]*)>[ \t]*\[!([\w-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*(.*)$/, {
    belongs: (line) => /^[ \t]*>/.test(line),
    render: ([, indent = "", kind = "", title = ""], lines) => {
      const inner = lines.map((line) => line.replace(/^[ \t]*>[ \t]?/, "")).join("\n");
      return callout(kind, title || undefined, turnQuotes(inner, context), indent);
    },
  });
};

/** Boxes before lines that stand behind spaces, `!!! note "Title"`, and tabs, `=== "Title"`, of MkDocs. */
export const turnExclamations: TurnCodes = (text, context) => {
  if (!/^[ \t]*(?:!!!|\?\?\?|===)/m.test(text)) return text;
  return replaceBlocks(text, /^([ \t]*)(!!!|\?\?\?\+?|===[!+]?)[ \t]+([\w -]*?)[ \t]*(?:"(.*)")?[ \t]*$/, {
    belongs: (line, [, indent = ""]) => line.trim() === "" || new RegExp(`^${indent}(?: {2,}|\t)`).test(line),
    render: ([, indent = "", sign = "", kinds = "", title], lines) => {
      const own = lines.map((line) => line.slice(indent.length).replace(/^(?: {4}|\t| {2,3}(?=\S))/, "")).join("\n");
      const inner = turnExclamations(own, context).trim();
      const [kind = "note"] = kinds.split(/\s+/);
      if (sign.startsWith("=")) return block(`**${title ?? kinds}**\n\n${inner}`, indent);
      if (sign.startsWith("?"))
        return block(`<details>\n<summary>${title ?? kind}</summary>\n\n${inner}\n\n</details>`, indent);
      return callout(kind, title, inner, indent);
    },
  });
};

interface BlockRules {
  /** Whether a line below the first belongs to it. */
  belongs: (line: string, first: RegExpExecArray) => boolean;
  render: (first: RegExpExecArray, lines: string[]) => string;
}

/** Replaces blocks whose first line a pattern finds outside of code. */
function replaceBlocks(text: string, pattern: RegExp, { belongs, render }: BlockRules): string {
  const lines = text.split("\n");
  const masked = maskAllCode(text).split("\n");
  const result: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const first = pattern.test(masked[at] ?? "") ? pattern.exec(line) : null;
    if (!first) {
      result.push(line);
      continue;
    }
    const body: string[] = [];
    for (let next = lines[at + 1]; next !== undefined && belongs(next, first); next = lines[at + 1]) {
      body.push(next);
      at++;
    }
    result.push(render(first, body));
  }
  return result.join("\n");
}
