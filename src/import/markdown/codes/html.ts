/** Text for an attribute of HTML. */
export const escapeAttribute = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\s+/g, " ");

/** A block with empty lines around it, each line indented as the code that it replaces. */
export function block(content: string, indent = ""): string {
  const lines = content
    .trim()
    .split("\n")
    .map((line) => (line.trim() ? indent + line : ""));
  return `\n\n${lines.join("\n")}\n\n${indent}`;
}

/** A box. @param kind as its program calls it: `tip`, `danger` … */
export function callout(kind: string, title: string | undefined, inner: string, indent = ""): string {
  const own = calloutKind(kind) ?? "note";
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}` || "Note";
  // Some write all that a box says into its title.
  const [head, text] = inner.trim() === "" ? [name, title ?? ""] : [title?.trim() ?? name, inner.trim()];
  return block(
    `<aside data-callout="${own}" data-title="${escapeAttribute(head || name)}">\n\n${text}\n\n</aside>`,
    indent,
  );
}

const kinds: Record<string, readonly string[]> = {
  note: [
    ...[
      "note",
      "notes",
      "info",
      "information",
      "tip",
      "hint",
      "abstract",
      "summary",
      "tldr",
      "todo",
      "success",
      "check",
      "done",
      "question",
    ],
    ...[
      "help",
      "faq",
      "example",
      "quote",
      "cite",
      "seealso",
      "admonition",
      "callout",
      "notice",
      "alert",
      "box",
      "primary",
      "secondary",
      "default",
    ],
    ...["message", "remember", "new", "update", "key", "takeaway", "aside"],
  ],
  care: ["warning", "warn", "caution", "attention", "important"],
  urgent: ["danger", "error", "critical", "failure", "fail", "bug"],
};

/** Our kind for the kind of a box elsewhere; undefined for a word that names no box. */
export const calloutKind = (kind: string): string | undefined =>
  Object.keys(kinds).find((own) => kinds[own]?.includes(kind.toLowerCase()));

/** A picture with the line under it. */
export function figure({
  src,
  alt,
  caption,
  link,
}: {
  src: string;
  alt?: string;
  caption?: string;
  link?: string;
}): string {
  const image = `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt ?? "")}">`;
  const linked = link ? `<a href="${escapeAttribute(link)}">${image}</a>` : image;
  return caption ? `<figure>${linked}<figcaption>${caption.replace(/\s+/g, " ").trim()}</figcaption></figure>` : linked;
}

/** A film, a post or a player of another site. */
export const embed = (address: string, title?: string): string =>
  block(`<iframe src="${escapeAttribute(address)}"${title ? ` title="${escapeAttribute(title)}"` : ""}></iframe>`);

/** Code between fences that are longer than any in it. */
export function fence(code: string, language = "", indent = ""): string {
  const ticks = "`".repeat(Math.max(3, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  return block(`${ticks}${language}\n${code.replace(/^\n+|\s+$/g, "")}\n${ticks}`, indent);
}
