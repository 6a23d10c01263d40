import type { YAMLError } from "yaml";
import { excerpt, type Finding } from "./problem.ts";

/**
 * A YAML error in plain words. Codes: https://eemeli.org/yaml/#errors
 * @param text the whole text that was read
 * @param lineAt line of an offset, counted from 1
 */
export function explainYamlError(error: YAMLError, text: string, lineAt: (offset: number) => number): Finding {
  const at = (offset: number) => {
    const line = lineAt(offset);
    return { line, found: excerpt(lineOfText(text, line)) };
  };
  const here = at(error.pos[0]);
  switch (error.code) {
    case "DUPLICATE_KEY":
      return {
        ...here,
        field: /^[^:\s]+/.exec(here.found)?.[0],
        message: "this field stands twice",
        fix: "keep one of the two",
      };
    case "TAB_AS_INDENT":
      return { ...here, message: "this line begins with a tab", fix: "write two spaces instead of the tab" };
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_AS_IMPLICIT_KEY":
      return explainColons(here);
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
      return quoteTheValue(text, here.line);
  }
  if (/Missing closing ["']quote/.test(error.message)) {
    const mark = error.message.includes('"') ? '"' : "'";
    const opened = at(openingOffset(text, error.pos[0], mark));
    return {
      ...opened,
      message: `the text begins with ${mark} and does not end with it`,
      fix: `put ${mark} at the end of the text`,
    };
  }
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  if (bracket) {
    const opened = at(text.lastIndexOf(bracket === "]" ? "[" : "{", error.pos[0]));
    return { ...opened, message: `the list is not closed`, fix: `put ${bracket} at its end` };
  }
  if (error.code === "BAD_INDENT")
    return {
      ...here,
      message: "this line begins further left or right than the lines it belongs to",
      fix: "give it as many spaces at its start as they have",
    };
  const empty = /^[\w-]+$/.test(here.found);
  if (empty)
    return {
      ...here,
      message: "there is no colon after the name of the field",
      fix: `write ${here.found}: and the value`,
    };
  return { ...quoteTheValue(text, here.line), message: "this line cannot be read" };
}

/** Tells to put a value in quotation marks, and shows how the line reads then. */
export function quoteTheValue(text: string, line: number): Finding {
  const source = lineOfText(text, line);
  return {
    line,
    message: "the first sign of this value means something else here",
    found: excerpt(source),
    fix: `put the value in quotation marks: ${quoted(source)}`,
  };
}

/** A colon is what separates name and value: too few or too many of them. */
function explainColons(here: { line: number; found: string }): Finding {
  if (/^[\w-]+:\S/.test(here.found))
    return {
      ...here,
      message: "there is no space after the colon",
      fix: `write ${here.found.replace(":", ": ")}`,
    };
  if (!here.found.includes(":"))
    return {
      ...here,
      message: "there is no colon after the name of the field",
      fix: `write ${here.found.replace(/\s+|$/, ": ").trim()}, or put this line under the text that it continues, with two spaces in front`,
    };
  if (/: .*:(\s|$)/.test(here.found))
    return {
      ...here,
      message: "there is a second colon in this line",
      fix: `put the value in quotation marks: ${quoted(here.found)}`,
    };
  return {
    ...here,
    message: "the next line begins further right than this one, as if it belonged to it",
    fix: "give both lines as many spaces at their start",
  };
}

/** The line with its value in quotation marks: `title: Help: now` becomes `title: "Help: now"`. */
function quoted(line: string): string {
  const [, start = "", value = ""] = /^(\s*(?:- +)?(?:[\w-]+: +)?)(.*?)\s*$/.exec(line) ?? [];
  const bare = value.replace(/^(['"])(.*)\1$/, "$2").replace(/''/g, "'");
  return excerpt(`${start}"${bare.replace(/(?<!\\)"/g, '\\"')}"`);
}

/** The quotation mark that opened the text which never ended: the last one that begins a value. */
function openingOffset(text: string, end: number, mark: string): number {
  const openings = [...text.slice(0, end).matchAll(new RegExp(`(?<=: +|- +|[[,] *)${mark}`, "g"))];
  return openings.at(-1)?.index ?? end;
}

const lineOfText = (text: string, line: number) => text.split("\n")[line - 1] ?? "";
