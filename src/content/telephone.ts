/**
 * Address that a phone dials.
 * @param number as readers see it: `602-926-7729`, `988`
 * @returns `tel:+16029267729` for ten digits, `tel:988` for short numbers, which take no country code
 */
export function telephoneHref(number: string): string {
  const digits = number.replace(/\D/g, "");
  return digits.length < 10 ? `tel:${digits}` : `tel:+1${digits.slice(-10)}`;
}

/**
 * A number as people abroad write it (https://www.itu.int/rec/T-REC-E.123).
 * @param number as readers see it: `602-926-7729`, `1-800-631-1314`, `988`
 * @returns `+1-602-926-7729`; short numbers, which take no country code, as they are
 */
export function internationalNumber(number: string): string {
  const [, national = number] = /^(?:1-)?(\d{3}-\d{3}-\d{4})$/.exec(number) ?? [];
  return national.length < 12 ? national : `+1-${national}`;
}

/** Address that opens a text message: `sms:741741?body=HOME`. */
export function textHref(number: string, message?: string): string {
  return `sms:${number}${message ? `?body=${encodeURIComponent(message)}` : ""}`;
}
