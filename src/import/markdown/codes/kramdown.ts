import type { TurnCodes } from "./context.ts";
import { callout, calloutKind } from "./html.ts";
import { replaceOutsideCode } from "./outside-code.ts";

/** Settings of kramdown, Python-Markdown, pandoc and Docusaurus in braces: `{: .class}`, `{#id}`, `{width=50%}`. */
export const turnAttributes: TurnCodes = (source) => {
  if (!source.includes("{")) return source;
  const boxes = replaceOutsideCode(
    // A table of contents has a line of its own before its setting.
    replaceOutsideCode(
      source,
      /^[ \t]*(?:[-*+]|\d+\.)[ \t][^\n]*\n[ \t]*\{:\s*toc[^}]*\}[ \t]*$|^[ \t]*\{:\s*toc[^}]*\}[ \t]*$/gim,
      () => "",
    ),
    /(?:^\{:[ \t]*\.([\w-]+)(?:[ \t]+[^}\n]*)?\}[ \t]*\n)?((?:^(?![ \t]*(?:\n|\{:|#|\uFFFC))[^\n]+\n?)+)(?:^\{:[ \t]*\.([\w-]+)[^}\n]*\}[ \t]*$)?/gm,
    (_, before, text = "", after) => {
      const [, kind] =
        [before, after]
          .map((one) => /^(?:notice|alert|callout|note|box)?-*([a-z]+?)(?:-title)?$/.exec(one ?? ""))
          .find((one) => one && calloutKind(one[1] ?? "")) ?? [];
      const named = before ?? after;
      if (!named || !kind) return undefined;
      const quoted = text.replace(/^>[ \t]?/gm, "");
      const [title = "", ...rest] = named.endsWith("-title") ? quoted.trim().split("\n") : ["", quoted];
      return callout(kind, title || undefined, rest.join("\n"));
    },
  );
  const bare = replaceOutsideCode(
    replaceOutsideCode(
      boxes,
      /\{::?\/?(?:comment|nomarkdown|options|no_toc)[^{}]*\}(?:(?=[\s\S]*?\{:\/comment\})[\s\S]*?\{:\/comment\})?/g,
      (whole) => (whole.startsWith("{::comment") || !whole.includes("{:/comment}") ? "" : undefined),
    ),
    /\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]\{[^{}]*[.#=][^{}]*\}(?!\()/g,
    (_, words = "") => words,
  );
  const used = new Set([...bare.matchAll(/\(#([^)\s]+)\)|href="#([^"]+)"/g)].map(([, one, two]) => one ?? two));
  const anchored = replaceOutsideCode(
    bare,
    /^(#{1,6}[ \t][^\n]*?)[ \t]*\{:?[ \t]*#([\w:.-]+)[^{}\n]*\}[ \t]*#*$/gm,
    (_, heading = "", id = "") => (used.has(id) ? `${heading} <a id="${id}"></a>` : heading),
  );
  return replaceOutsideCode(
    anchored,
    /[ \t]*\{:[^{}\n]*\}|(?<=\)|\]|\*|_|\uFFFC)\{[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}]*\}|[ \t]*(?<!\{)\{[.#][\w-]+[^{}\n]*\}(?!\})|(?<=^#[^\n]{1,200})\{-\}/gm,
    () => "",
  );
};

/** Lists of terms, `Term` and below it `: meaning`. */
export const turnDefinitions: TurnCodes = (text) => {
  if (!/^ {0,3}:[ \t]/m.test(text)) return text;
  return replaceOutsideCode(
    text,
    /(?<=^|\n)((?![ \t]*(?:[-*+>|#:]|\d+[.)]|<)[ \t]?)[^\s][^\n]*\n(?:(?![ \t]*(?:[-*+>|#:]|\d+[.)])[ \t])[^\s][^\n]*\n)?)\n?((?: {0,3}[:~][ \t]+[^\n]+(?:\n(?![ \t]*\n| {0,3}[:~][ \t])[^\n]+(?!\n {0,3}:[ \t]))*(?:\n[ \t]*\n(?= {2,}\S|\t| {0,3}[:~][ \t])(?: {2,}|\t)?[^\n]*)*\n?)+)/g,
    (_, terms = "", meanings = "") => {
      const meant = meanings
        .split(/^ {0,3}[:~][ \t]+/m)
        .slice(1)
        .map((one) =>
          one
            .trim()
            .replace(/^[ \t]+/gm, "")
            .replace(/\n(?=\S)/g, "\n  "),
        );
      const term = terms
        .trim()
        .split("\n")
        .map(
          (one) =>
            `**${one
              .trim()
              .replace(/^\*\*(.*)\*\*$/, "$1")
              .replace(/\\$/, "")}**`,
        )
        .join(", ");
      return `- ${term}: ${meant.join("\n\n  ")}\n`;
    },
  );
};

/** Short forms, `*[IOP]: Intensive Outpatient Program`: the long one stands behind the first of them. */
export const turnAbbreviations: TurnCodes = (text, context) => {
  const found = new Map<string, string>();
  const rest = replaceOutsideCode(
    text,
    /^ {0,3}\*\[([^\]\n]+)\]:[ \t]*([^\n]*)(?:\n|$)/gm,
    (_, short = "", long = "") => {
      found.set(short, long.trim());
      return "";
    },
  );
  let result = rest;
  for (const [short, long] of found) {
    let isDone = false;
    const name = new RegExp(`(?<![\\w[(/-])${short.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w\\]/-])`, "g");
    result = replaceOutsideCode(result, name, (whole) => {
      if (isDone || long === "") return undefined;
      isDone = true;
      return `${whole} (${long})`;
    });
    if (!isDone && long !== "")
      context.notes.push({ what: `what a short form means: ${short}`, words: `${short} ${long}` });
  }
  return result;
};

/** Notes in the sentence itself, `^[words]`, as footnotes. */
export const turnInlineNotes: TurnCodes = (text) => {
  const notes: string[] = [];
  const result = replaceOutsideCode(text, /(?<!\[)\^\[((?:[^[\]]|\[[^[\]]*\](?:\([^()]*\))?)+)\]/g, (_, words = "") => {
    notes.push(words.replace(/\s+/g, " ").trim());
    return `[^inline-${notes.length}]`;
  });
  return notes.length === 0
    ? result
    : `${result.trimEnd()}\n\n${notes.map((words, at) => `[^inline-${at + 1}]: ${words}`).join("\n\n")}\n`;
};
