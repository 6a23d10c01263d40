import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { list, record, type Rule, type Site } from "../site.ts";
import { textsOf } from "../texts.ts";

/** A telephone number in a text is one of site.yaml: a wrong digit would lead someone in need to a stranger. */
export const phoneNumbers: Rule = (site) => {
  const settings = site.data.site;
  if (settings?.yaml.value === undefined) return [];
  const known = numbersOf(site);
  const digits = new Set(known.map(bare));
  // Looking for three digits first passes over most texts.
  return textsOf(site)
    .filter(({ file, text }) => file !== settings.file && /\d{3}/.test(text))
    .flatMap(({ file, field, text, lineAt }) =>
      [...text.matchAll(number)].flatMap((match): Problem[] => {
        const groups: (string | undefined)[] = match.slice(1);
        const found = groups.find((group) => group !== undefined) ?? match[0];
        if (digits.has(bare(found))) return [];
        const meant = nearest(found, known);
        return [
          {
            file,
            line: lineAt(match.index),
            field,
            message: "this telephone number does not stand in site.yaml",
            found,
            fix: `${meant ? `write ${meant}` : 'write <Phone /> or <Helpline id="…" />'}; a new line of help is added to site.yaml first`,
          },
        ];
      }),
    );
};

/** Numbers of ten digits or with letters for digits, and the short ones that follow "call" or "text". */
const number =
  /((?:\+?1[-. ])?\(?\b\d{3}\)?[-. ]\d{3}[-. ](?:\d{4}|[A-Z]{4})\b)|\b[Cc]all (?:or text )?(\d{3})\b(?![-.\d])|\b[Tt]ext (?:[A-Z]+ to )?(\d{3,6})\b/g;

/** Every number that site.yaml names, as it is written there. */
function numbersOf(site: Site): string[] {
  const { phone, helplines } = record(site.data.site?.yaml.value);
  const lines = list(helplines).flatMap((line) => {
    const { phone, phone2, tty, text, note } = record(line);
    const inNote = typeof note === "string" ? (note.match(/\d{3}-\d{3}-(?:\d{4}|[A-Z]{4})|\b\d{5,6}\b/g) ?? []) : [];
    return [phone, phone2, tty, record(text).number, ...inNote];
  });
  return [phone, ...lines].filter((one) => typeof one === "string");
}

/** Digits and letters, without the code of the country. */
const bare = (text: string) => text.replace(/[^\dA-Z]/g, "").replace(/^1(?=\w{10}$)/, "");
