/** A part of a text, and what is to stand in its place. */
export interface Part {
  /** Where it begins. */
  at: number;
  before: string;
  after: string;
}

/** Boxes of other programs that ask for care; all others are notes. */
const CARE = /^(warning|caution|attention|important|danger|error|bug|failure)$/i;

const callout = (kind: string, title: string, body: readonly string[]): string => {
  const words = (title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()).replaceAll('"', "”");
  const text = body.join("\n").replace(/^\n+|\s+$/g, "");
  return `<Callout kind="${CARE.test(kind) ? "care" : "note"}" title="${words}">\n\n${text}\n\n</Callout>`;
};

/**
 * A box of another program as ours.
 * @param text of the page
 * @param at where the box begins: `> [!NOTE]` (GitHub, Obsidian), `:::note` (Docusaurus, Pandoc) or `!!! note` (MkDocs)
 * @returns undefined where its end cannot be told
 */
export function mendBox(text: string, at: number): Part | undefined {
  const rest = text.slice(at);
  const part = (before: string, after: string): Part => ({ at, before, after });
  const [quote] = /^(?:[ \t]*>[^\n]*(?:\n|$))+/.exec(rest) ?? [];
  if (quote !== undefined) {
    const lines = quote.replace(/\n$/, "").split("\n");
    const [, kind = "", title = ""] = /\[!(\w+)\][+-]?(.*)/.exec(lines[0] ?? "") ?? [];
    const body = lines.slice(1).map((line) => line.replace(/^[ \t]*> ?/, ""));
    return body.join("").trim() ? part(lines.join("\n"), callout(kind, title, body)) : undefined;
  }
  const fenced =
    /^(:{3,})[ \t]*(?:\{\.)?([a-z]\w*)\}?(?:[ \t]*\[([^\]\n]*)\]|[ \t]+([^\n]*))?\n([\s\S]*?)\n\1[ \t]*(?=\n|$)/i.exec(
      rest,
    );
  if (fenced) {
    const [whole, , kind = "", first, second, body = ""] = fenced;
    return body.trim() && !/^:{3}/m.test(body)
      ? part(whole, callout(kind, first ?? second ?? "", body.split("\n")))
      : undefined;
  }
  const indented =
    /^(?:!!!|\?\?\?\+?)[ \t]+([a-z]\w*)(?:[ \t]+"([^"\n]*)")?[ \t]*\n((?:(?: {4}|\t)[^\n]*(?:\n|$)|[ \t]*\n(?= {4}|\t))+)/i.exec(
      rest,
    );
  if (!indented) return undefined;
  const [whole, kind = "", title = "", body = ""] = indented;
  const lines = body.replace(/\n$/, "").split("\n");
  return part(
    whole.replace(/\n$/, ""),
    callout(
      kind,
      title,
      lines.map((line) => line.replace(/^( {4}|\t)/, "")),
    ),
  );
}

/** A list of terms as ours. @param at where `: what it means` begins, below its term */
export function mendTerm(text: string, at: number, whole: string): Part | undefined {
  const start = text.lastIndexOf("\n", at - 2) + 1;
  const term = text.slice(start, at - 1).trimEnd();
  if (/^\s*([:>#|-]|[*+] |\d+[.)] )/.test(term)) return undefined;
  return { at: start, before: text.slice(start, at) + whole, after: `- **${term}**: ${whole.replace(/^:[ \t]+/, "")}` };
}
