import {
  type CountryCode,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from "libphonenumber-js";

/** So many digits and fewer are dialled as they are, from that country alone: 911, 116 123, 741741. */
const SHORT = 6;
const isShort = (number: string): boolean => !number.startsWith("+") && digitsOf(number).length <= SHORT;
const digitsOf = (number: string): string => number.replace(/\D/g, "");

/** A long number, if a country has numbers of that length. */
function parse(number: string, country: string): PhoneNumber | undefined {
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: country as CountryCode, extract: false });
  return parsed?.isPossible() ? parsed : undefined;
}

/**
 * Whether people of a country can dial a number.
 * @param number as they write it, or with the code of another country: `202-555-0123`, `116 123`, `+44 20 7946 0018`
 * @param country in two letters: `US`
 */
export const canBeDialled = (number: string, country: string): boolean =>
  isShort(number) ? digitsOf(number).length > 1 : parse(number, country) !== undefined;

/** Numbers of North America, as this site writes them. */
const NORTH_AMERICAN = /^(1-)?\d{3}-\d{3}-\d{4}$/;

/**
 * A number as readers in a country know it. What already looks so stays as it is written.
 * @param country where the site's readers are, in two letters
 * @returns `020 7946 0018` for `+44 20 7946 0018` in Great Britain, `202-555-0123` for `2025550123` in the United States
 */
export function shownNumber(number: string, country: string): string {
  const parsed = isShort(number) || NORTH_AMERICAN.test(number) ? undefined : parse(number, country);
  if (!parsed) return number;
  if (parsed.countryCallingCode !== getCountryCallingCode(country as CountryCode)) return parsed.formatInternational();
  if (parsed.countryCallingCode === "1") return parsed.nationalNumber.replace(/(\d{3})(\d{3})(\d{4})/, "$1-$2-$3");
  return /^\d+ /.test(number) ? number : parsed.formatNational();
}

/**
 * Address that a phone dials.
 * @param number as readers see it
 * @param country whose numbers go without a code
 * @returns `tel:+12025550123`, or `tel:988` for short numbers, which take no country code
 */
export function telephoneHref(number: string, country: string): string {
  return `tel:${(isShort(number) ? undefined : parse(number, country)?.number) ?? digitsOf(number)}`;
}

/**
 * A number as people abroad write it (https://www.itu.int/rec/T-REC-E.123).
 * @param number as readers see it: `202-555-0123`, `988`
 * @param country whose numbers go without a code
 * @returns `+1-202-555-0123`; short numbers, which take no country code, as they are
 */
export function internationalNumber(number: string, country: string): string {
  const parsed = isShort(number) ? undefined : parse(number, country);
  return parsed?.formatInternational().replaceAll(" ", "-") ?? number;
}

/** Address that opens a text message: `sms:741741?body=HOME`. @param number as readers see it */
export function textHref(number: string, message?: string): string {
  return `sms:${number.replace(/[^\d+]/g, "")}${message ? `?body=${encodeURIComponent(message)}` : ""}`;
}
