/**
 * Address that a phone dials.
 * @param number as readers see it: `602-926-7729`, `988`
 * @returns `tel:+16029267729` for ten digits, `tel:988` for short numbers, which take no country code
 */
export function telephoneHref(number: string): string {
  const digits = number.replace(/\D/g, "");
  return digits.length < 10 ? `tel:${digits}` : `tel:+1${digits.slice(-10)}`;
}

/** Address that opens a text message: `sms:741741?body=HOME`. */
export function textHref(number: string, message?: string): string {
  return `sms:${number}${message ? `?body=${encodeURIComponent(message)}` : ""}`;
}
