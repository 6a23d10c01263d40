import { noteCode, type TurnCodes } from "./context.ts";
import { escapeAttribute } from "./html.ts";
import { replaceOutsideCode } from "./outside-code.ts";

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic)$/i;

/** What a note of Obsidian has beside Markdown: links in two brackets, comments, marked words, names of blocks. */
export const turnObsidian: TurnCodes = (source, context) => {
  const { program } = context;
  const queries = source.replace(
    /^([ \t]*)(`{3,}|~{3,})(?:dataview|dataviewjs|tasks|query|button)[^\n]*\n[\s\S]*?^\1\2[ \t]*$/gm,
    (whole) => {
      noteCode(context, whole);
      return "";
    },
  );
  const withoutComments =
    program === "Obsidian" || program === "plain files"
      ? replaceOutsideCode(queries, /%%[\s\S]*?%%/g, () => "")
      : queries;
  const embedded = replaceOutsideCode(
    withoutComments,
    /!\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\]/g,
    (_, target = "", words = "") => {
      const [name = "", part] = target.split("#");
      const address = context.find(name.trim());
      const alt = words
        .split("|")
        .filter((one) => !/^\d+(?:x\d+)?$/.test(one.trim()))
        .join(" ")
        .trim();
      if (PICTURE.test(name))
        return `<img src="${escapeAttribute(address ?? encodeURI(name.trim()))}" alt="${escapeAttribute(alt)}">`;
      const shown = alt || `${name.replace(/\.md$/, "")}${part ? `, ${part.replace(/^\^/, "")}` : ""}`;
      return address === undefined ? shown : `[${shown}](${address})`;
    },
  );
  const linked = replaceOutsideCode(
    embedded,
    /\[\[([^[\]|\n]+?)(?:\\?\|([^[\]\n]*))?\]\](?![([])/g,
    (_, target = "", words) => {
      if (/^_*toc_*$/i.test(target)) return "";
      const [name = "", part = ""] = target.split("#");
      const address = name === "" ? "" : context.find(name.trim());
      const shown = words?.trim() ?? (name ? `${nameOf(name)}${part ? ` > ${part.replace(/^\^/, "")}` : ""}` : part);
      // Two brackets may be mere words, such as a list in a list of code.
      if (address === undefined) return /^[\d\s,."'-]*$/.test(target) ? undefined : shown;
      const anchor =
        part && !part.startsWith("^")
          ? `#${part
              .trim()
              .toLowerCase()
              .replace(/[^\p{L}\p{N}\s-]/gu, "")
              .replace(/\s+/g, "-")}`
          : "";
      return address + anchor === "" ? shown : `[${shown}](${address}${encodeURI(anchor)})`;
    },
  );
  const marked = replaceOutsideCode(
    linked,
    /(?<![\w=])==(?=[^\s=])((?:(?!\n[ \t]*\n)[^=]){1,500}?)(?<=[^\s=])==(?![\w=])/g,
    (_, words = "") => `<mark>${words}</mark>`,
  );
  if (program !== "Obsidian") return marked;
  return replaceOutsideCode(marked, /[ \t]\^[\w-]+[ \t]*$|^(?:#[\p{L}][\p{L}\p{N}_/-]*[ \t,]*)+$/gmu, (whole) => {
    if (whole.startsWith("#")) context.notes.push({ what: "tags in the text", words: whole.trim() });
    return "";
  });
};

/** A note is shown by the last part of its path; what has spaces around its slashes, or an address in it, is words. */
const nameOf = (name: string): string => (/\s\/|\/\s|:/.test(name) ? name : (name.split("/").at(-1) ?? name));
