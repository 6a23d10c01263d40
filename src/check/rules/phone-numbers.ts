import { nearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";
import { dataFile, list, record } from "../site.ts";
import { textsOf } from "../texts.ts";

/** A telephone number in a text is one of site.yaml: a wrong digit would lead someone in need to a stranger. */
export const phoneNumbers: Rule = (site, report) => {
  const settings = dataFile(site, "site");
  if (settings?.yaml.value === undefined) return;
  const known = numbersIn(settings.yaml.value);
  const digits = new Set(known.map(digitsOf));
  for (const { file, field, text, lineAt } of textsOf(site)) {
    // Looking for three digits first passes over most texts.
    if (file === settings.file || !/\d{3}/.test(text)) continue;
    for (const match of text.matchAll(number)) {
      const groups: (string | undefined)[] = match.slice(1);
      const found = groups.find((group) => group !== undefined) ?? match[0];
      if (digits.has(digitsOf(found))) continue;
      const meant = nearest(found, known);
      report({
        file,
        line: lineAt(match.index),
        field,
        message: "this telephone number does not stand in site.yaml",
        found,
        fix: `${meant ? `write ${meant}` : 'write <Phone /> or <Helpline id="…" />'}; a new line of help is added to site.yaml first`,
      });
    }
  }
};

/** Numbers of ten digits or with letters for digits, and the short ones that follow "call" or "text". */
const number =
  /((?:\+?1[-. ])?\(?\b\d{3}\)?[-. ]\d{3}[-. ](?:\d{4}|[A-Z]{4})\b)|\b[Cc]all (?:or text )?(\d{3})\b(?![-.\d])|\b[Tt]ext (?:[A-Z]+ to )?(\d{3,6})\b/g;

/** Every number that site.yaml names, as it is written there. */
function numbersIn(settings: unknown): string[] {
  const { phone, helplines } = record(settings);
  const lines = list(helplines).flatMap((line) => {
    const { phone, phone2, tty, text, note } = record(line);
    const inNote = typeof note === "string" ? (note.match(/\d{3}-\d{3}-(?:\d{4}|[A-Z]{4})|\b\d{5,6}\b/g) ?? []) : [];
    return [phone, phone2, tty, record(text).number, ...inNote];
  });
  return [phone, ...lines].filter((one) => typeof one === "string");
}

/** The digits, and letters that stand for digits, without the country's code. */
const digitsOf = (text: string) => text.replace(/[^\dA-Z]/g, "").replace(/^1(?=\w{10}$)/, "");
