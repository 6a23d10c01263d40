import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from "libphonenumber-js";
import { telephoneHref } from "../../content/telephone.ts";
import { nearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";
import { dataFile, list, record } from "../site.ts";
import { textsOf } from "../texts.ts";

/** A telephone number in a text is one of site.yaml: a wrong digit would lead someone in need to a stranger. */
export const phoneNumbers: Rule = (site, report) => {
  const settings = dataFile(site, "site");
  if (settings?.yaml.value === undefined) return;
  const known = numbersIn(settings.yaml.value);
  const { country } = record(record(settings.yaml.value).place);
  const home = typeof country === "string" && isSupportedCountry(country) ? country : "US";
  const digits = new Set(known.map((number) => dialled(number, home)));
  for (const { file, language, field, text, lineAt } of textsOf(site)) {
    // Looking for three digits first passes over most texts.
    if (file === settings.file || !/\d{2}/.test(text)) continue;
    for (const { found, offset } of numbersOf(text, home, language)) {
      if (digits.has(dialled(found, home))) continue;
      const meant = nearest(found, known);
      report({
        file,
        line: lineAt(offset),
        field,
        message: "this telephone number does not stand in site.yaml",
        found,
        fix: `${meant ? `write ${meant}` : 'write <Phone /> or <Helpline id="…" />'}; a new line of help is added to site.yaml first`,
      });
    }
  }
};

/** Numbers of North America with letters for digits or with an area that there is not, and the two that texts are full of. */
const UNKNOWN_TO_LIBRARY =
  /((?:\+?1[-. ])?\(?\b\d{3}\)?[-. ]\d{3}[-. ](?:\d{4}|[A-Z]{4})\b)|(?<![\w#,.$£€-])(911|988)\b(?![-%\d]|[.,]\d)/g;

/** Short numbers, by what a language says before them. */
const SHORT_NUMBERS: Readonly<Record<string, RegExp>> = {
  en: /\b[Cc]all (?:or text )?(\d{3}(?: \d{3})?)\b(?![-\d]|[.,]\d)|\b[Tt]ext (?:[A-Z]+ to )?(\d{3} \d{3}|\d{3,6})\b/g,
  es: /\b[Ll]lam\p{L}+(?: o [^.\d]{1,30})? al (\d{3}(?: \d{3})?)\b(?![-\d]|[.,]\d)|\b(?:[Tt]exto|[Mm]ensaje) al (\d{3} \d{3}|\d{3,6})\b/gu,
};

/**
 * Telephone numbers in any spelling: with hyphens, dots, dashes, slashes, hard spaces, or none of them.
 * libphonenumber-js, since it is what Google's library for Android is, without its weight.
 * @param country whose numbers go without a code
 */
function numbersOf(text: string, country: CountryCode, language: string): { found: string; offset: number }[] {
  const ten = findPhoneNumbersInText(text, country);
  const short = SHORT_NUMBERS[language.slice(0, 2)];
  const others = [...text.matchAll(UNKNOWN_TO_LIBRARY), ...(short ? text.matchAll(short) : [])]
    .filter(({ 0: { length }, index }) => !ten.some((one) => index < one.endsAt && one.startsAt < index + length))
    .map(({ 0: all, 1: first, 2: second, index }) => ({ found: first ?? second ?? all, offset: index }));
  return [...ten.map(({ startsAt, endsAt }) => ({ found: text.slice(startsAt, endsAt), offset: startsAt })), ...others];
}

/** Every number that site.yaml names, as it is written there. */
export function numbersIn(settings: unknown): string[] {
  const { phone, helplines, locations } = record(settings);
  const lines = list(helplines).flatMap((line) => {
    const { phone, phone2, tty, text, note } = record(line);
    const inNote = typeof note === "string" ? (note.match(/\d{3}-\d{3}-(?:\d{4}|[A-Z]{4})|\b\d{5,6}\b/g) ?? []) : [];
    return [phone, phone2, tty, record(text).number, ...inNote];
  });
  const ofLocations = list(locations).map((location) => record(location).phone);
  return [phone, ...ofLocations, ...lines].filter((one) => typeof one === "string");
}

/** What a phone dials, so that a number is known in any spelling, with and without the code of its country. */
const dialled = (number: string, country: CountryCode) =>
  /[A-Z]/.test(number) ? number.replace(/[^\dA-Z]/g, "").replace(/^1(?=\w{10}$)/, "") : telephoneHref(number, country);
