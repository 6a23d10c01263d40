import { replaceOutsideCode } from "./codes/outside-code.ts";

/**
 * Writes the addresses of links and pictures in a text as the overview knows them.
 * @param find as `FolderIndex.find` for the file of the text
 */
export function resolveAddresses(text: string, find: (address: string) => string | undefined): string {
  const inMarkdown = replaceOutsideCode(
    text,
    // The address in ( ), in < > or bare, perhaps with spaces, and its title.
    /(?<=\])\(([ \t]*)(?:<([^<>\n]*)>|((?:[^()\n"]|\([^()\n]*\))*?))((?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*)\)/g,
    (_, space = "", inSigns, bare, title = "") => {
      const found = find((inSigns ?? bare ?? "").trim());
      return found === undefined ? undefined : `(${space}${found}${title})`;
    },
  );
  const inDefinitions = replaceOutsideCode(
    inMarkdown,
    /^( {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(?:<([^<>\n]+)>|([^\s<>]+))/gm,
    (_, label = "", inSigns, bare) => {
      const found = find(inSigns ?? bare ?? "");
      return found === undefined ? undefined : label + found;
    },
  );
  return replaceOutsideCode(
    inDefinitions,
    /(<[a-z][^<>]*?\s(?:src|href|poster|data-src)\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)')/gi,
    (_, before = "", double, single) => {
      const found = find((double ?? single ?? "").trim());
      return found === undefined ? undefined : `${before}"${found}"`;
    },
  );
}
