import { inContext } from "../problem.ts";
import { blocksOf } from "../prose.ts";
import type { Rule } from "../rule.ts";
import { dataFile, list, record } from "../site.ts";
import { numbersIn } from "./phone-numbers.ts";

/** A number that a visitor may need to call stands in the text of a page as a component, which can be tapped. */
export const plainNumbers: Rule = (site, report) => {
  const settings = dataFile(site, "site")?.yaml.value;
  const numbers = numbersIn(settings).filter(
    (number) => /^(\d{3}|[\d ()-]{6,})$/.test(number) && !/^\d{5,6}$/.test(number),
  );
  if (numbers.length === 0) return;
  const plain = new RegExp(`(?<![\\w-])(?:${numbers.map(escape).join("|")})(?![\\w-])`, "g");
  for (const page of site.pages)
    for (const { kind, text, quoted, lineAt } of blocksOf(page)) {
      if (quoted || kind === "heading" || kind === "title") continue;
      for (const { 0: number, index } of text.matchAll(plain))
        report({
          file: page.file,
          line: lineAt(index),
          message: "this telephone number is plain text, which cannot be tapped",
          found: inContext(text, index, number.length),
          fix: `write ${componentFor(number, settings)}`,
        });
    }
};

const escape = (number: string) => number.replace(/[()]/g, "\\$&");

function componentFor(number: string, settings: unknown): string {
  const { phone, helplines } = record(settings);
  if (number === phone) return "<Phone />";
  const line = list(helplines)
    .map(record)
    .find((line) => Object.values(line).includes(number) || record(line.text).number === number);
  return `<Helpline id="${String(line?.id)}" />, or the words without the number`;
}
