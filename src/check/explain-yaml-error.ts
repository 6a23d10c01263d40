import type { YAMLError } from "yaml";
import { excerpt, type Finding } from "./problem.ts";

/** A mistake of YAML, and the text as it was probably meant, on the same lines. */
export interface YamlFault {
  finding: Finding;
  mended: string;
}

/**
 * A YAML error in plain words. Codes: https://eemeli.org/yaml/#errors
 * @param text the whole text that was read
 * @param lineAt line of an offset, counted from 1
 * @param names of the fields that may stand there, where they are known
 */
export function explainYamlError(
  error: YAMLError,
  text: string,
  lineAt: (offset: number) => number,
  names: readonly string[],
): YamlFault {
  const at = (offset: number) => new Place(text, lineAt(offset));
  const here = at(error.pos[0]);
  switch (error.code) {
    case "DUPLICATE_KEY": {
      const field = /^[^:\s]+/.exec(here.found)?.[0];
      return here.fault("this field stands twice", "keep one of the two", here.source, field);
    }
    case "TAB_AS_INDENT":
      if (names.includes(/^\s*([\w-]+):/.exec(here.source)?.[1] ?? ""))
        return here.fault("this line begins with a tab", "take the tab away", here.source.trimStart());
      return here.fault(
        "this line begins with a tab",
        "write two spaces instead of the tab",
        here.source.replace(/^\s+/, (spaces) => spaces.replaceAll("\t", "  ")),
      );
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_AS_IMPLICIT_KEY":
      return explainColons(here, names);
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
      return quoteTheValue(text, here.line);
  }
  if (/Missing closing ["']quote/.test(error.message)) {
    const mark = error.message.includes('"') ? '"' : "'";
    const opened = at(openingOffset(text, error.pos[0], mark));
    return opened.fault(
      `the text begins with ${mark} and does not end with it`,
      `put ${mark} at the end of the text`,
      `${opened.source.trimEnd()}${mark}`,
    );
  }
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  if (bracket) {
    const opened = at(text.lastIndexOf(bracket === "]" ? "[" : "{", error.pos[0]));
    if (/^\s*(- +)?([\w-]+: +)?[[{][^\]}]*[\]}]?\s*$/.test(opened.source))
      return opened.fault(
        "the list is not closed",
        `put ${bracket} at its end`,
        `${opened.source.trimEnd()}${bracket}`,
      );
    return quoteTheValue(text, opened.line);
  }
  if (error.code === "BAD_INDENT")
    return here.fault(
      "this line begins further left or right than the lines it belongs to",
      "give it as many spaces at its start as they have",
      (/^\s*/.exec(here.above)?.[0] ?? "") + here.source.trim(),
    );
  if (unspaced.test(here.source)) return explainColons(here, names);
  const empty = /^[\w-]+$/.test(here.found);
  if (empty)
    return here.fault(
      "there is no colon after the name of the field",
      `write ${here.found}: and the value`,
      `${here.source.trimEnd()}:`,
    );
  // A value in brackets or quotation marks that goes on behind them.
  if (/^\s*(- +)?[\w-]+: +\S/.test(here.source)) return quoteTheValue(text, here.line, "this line cannot be read");
  return here.fault("this line cannot be read", "write it as name: value, or take it away", "");
}

/** Tells to put a value in quotation marks, and shows how the line reads then. */
export function quoteTheValue(
  text: string,
  line: number,
  message = "the first sign of this value means something else here",
): YamlFault {
  const place = new Place(text, line);
  const meant = quoted(place.source);
  // The value may go on in the lines below.
  const more = place.below();
  const lines =
    more.length > 0 ? [meant.slice(0, -1), ...more.slice(0, -1), `${(more.at(-1) ?? "").trimEnd()}"`] : [meant];
  const mended = text.split("\n").toSpliced(line - 1, lines.length, ...lines);
  return {
    finding: {
      line,
      message,
      found: excerpt(place.source),
      fix: `put the value in quotation marks: ${excerpt(meant)}${more.length > 0 ? " and so on to the end of the text" : ""}`,
    },
    mended: mended.join("\n"),
  };
}

/** A line of a text. */
class Place {
  readonly text: string;
  readonly line: number;
  readonly source: string;
  readonly found: string;
  readonly above: string;
  #lines: readonly string[];

  /** @param line counted from 1 */
  constructor(text: string, line: number) {
    this.text = text;
    this.line = line;
    this.#lines = text.split("\n");
    this.source = this.#lines[line - 1] ?? "";
    this.above = this.#lines.slice(0, line - 1).findLast((one) => one.trim() !== "") ?? "";
    this.found = excerpt(this.source);
  }

  /** Lines below that begin further right. */
  below(): string[] {
    const indent = indentOf(this.source);
    const after = this.#lines.slice(this.line);
    const end = after.findIndex((one) => one.trim() === "" || indentOf(one) <= indent);
    return end < 0 ? after : after.slice(0, end);
  }

  /** @param meant the line as it should be, or lines from it on */
  fault(message: string, fix: string, meant: string | readonly string[], field?: string): YamlFault {
    const lines = typeof meant === "string" ? [meant] : meant;
    const mended = this.#lines.toSpliced(this.line - 1, lines.length, ...lines).join("\n");
    return { finding: { line: this.line, field, message, found: this.found, fix }, mended };
  }
}

const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;

/** A field whose colon has no space behind it, and is not that of an address. */
const unspaced = /^\s*(?:- +)?[\w-]+:(?!\/\/)\S/;

/** A colon is what separates name and value: too few or too many of them. */
function explainColons(here: Place, names: readonly string[]): YamlFault {
  const { source, found, line, text } = here;
  if (unspaced.test(source)) {
    const meant = source.replace(":", ": ");
    const whole = /: .*:(\s|$)/.test(meant) ? quoted(meant) : meant;
    return here.fault("there is no space after the colon", `write ${excerpt(whole)}`, whole);
  }
  if (!found.includes(":")) {
    const [first = ""] = /^[\w-]*/.exec(found) ?? [];
    const isField = names.includes(first) || (names.length === 0 && first === found);
    const meant = source.replace(/(?<=\w)\s+|$/, ": ").trimEnd();
    return isField || here.above.trim() === ""
      ? here.fault("there is no colon after the name of the field", `write ${excerpt(meant)}`, meant)
      : here.fault(
          "this line belongs to no field: it has no name and no colon",
          "put two spaces in front where it continues the line above, or take it away",
          `  ${source}`,
        );
  }
  if (/: .*:(\s|$)/.test(found)) return quoteTheValue(text, line, "there is a second colon in this line");
  const [next = "", ...others] = here.below();
  const name = /^\s*([\w-]+):(\s|$)/.exec(next)?.[1];
  if (name === undefined || (names.length > 0 && !names.includes(name)))
    return quoteTheValue(text, line, "there is a colon in this text");
  return here.fault(
    "the next line begins further right than this one, as if it belonged to it",
    "give both lines as many spaces at their start",
    [source, ...[next, ...others].map((one) => one.slice(indentOf(next) - indentOf(source)))],
  );
}

/** The line with its value in quotation marks: `title: Help: now` becomes `title: "Help: now"`. */
function quoted(line: string): string {
  const [, start = "", value = ""] = /^(\s*(?:- +)?(?:[\w-]+: +)?)(.*?)\s*$/.exec(line) ?? [];
  const bare = value.replace(/^(['"])(.*)\1$/, "$2").replace(/''/g, "'");
  return `${start}"${bare.replace(/(?<!\\)"/g, '\\"')}"`;
}

/** The quotation mark that opened the text which never ended: the last one that begins a value. */
function openingOffset(text: string, end: number, mark: string): number {
  const openings = [...text.slice(0, end).matchAll(new RegExp(`(?<=: +|- +|[[,] *)${mark}`, "g"))];
  return openings.at(-1)?.index ?? end;
}
