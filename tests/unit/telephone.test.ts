import { expect, test } from "vitest";
import {
  canBeDialled,
  internationalNumber,
  shownNumber,
  telephoneHref,
  textHref,
} from "../../src/content/telephone.ts";

test.each([
  ["602-926-7729", "US", "tel:+16029267729"],
  ["1-800-662-4357", "US", "tel:+18006624357"],
  ["(602) 926 7729", "US", "tel:+16029267729"],
  ["988", "US", "tel:988"],
  ["911", "US", "tel:911"],
  ["+44 20 7946 0018", "US", "tel:+442079460018"],
  ["020 7946 0018", "GB", "tel:+442079460018"],
  ["0800 1111", "GB", "tel:+448001111"],
  ["116 123", "GB", "tel:116123"],
  ["1800 247 247", "IE", "tel:+3531800247247"],
  ["112", "IE", "tel:112"],
  ["13 11 14", "AU", "tel:131114"],
  ["01 42 34 45 56", "FR", "tel:+33142344556"],
  ["15", "FR", "tel:15"],
])("%s in %s is dialled as %s", (number, country, address) => {
  expect(telephoneHref(number, country)).toBe(address);
});

test.each([
  ["988", undefined, "sms:988"],
  ["741741", "HOME", "sms:741741?body=HOME"],
  ["741741", "HELP ME & mine", "sms:741741?body=HELP%20ME%20%26%20mine"],
  ["6022488336", undefined, "sms:6022488336"],
  ["07860 039 967", undefined, "sms:07860039967"],
  ["+44 7860 039967", undefined, "sms:+447860039967"],
])("a text to %s that says %s", (number, message, address) => {
  expect(textHref(number, message)).toBe(address);
});

test.each([
  ["602-926-7729", "US", "+1-602-926-7729"],
  ["1-800-631-1314", "US", "+1-800-631-1314"],
  ["988", "US", "988"],
  ["020 7946 0018", "GB", "+44-20-7946-0018"],
  ["116 123", "GB", "116 123"],
])("%s of %s is known abroad as %s", (number, country, written) => {
  expect(internationalNumber(number, country)).toBe(written);
});

test.each([
  ["602-926-7729", "US", "602-926-7729"],
  ["1-800-631-1314", "US", "1-800-631-1314"],
  ["(602) 926-7729", "US", "602-926-7729"],
  ["602 926 7729", "US", "602-926-7729"],
  ["602.926.7729", "US", "602-926-7729"],
  ["+1 602 926 7729", "US", "602-926-7729"],
  ["+1 613 555 0140", "CA", "613-555-0140"],
  ["+44 20 7946 0018", "GB", "020 7946 0018"],
  ["02079460018", "GB", "020 7946 0018"],
  ["0800 111 222", "GB", "0800 111 222"],
  ["+44 20 7946 0018", "US", "+44 20 7946 0018"],
  ["+1 602 926 7729", "GB", "+1 602 926 7729"],
  ["116 123", "GB", "116 123"],
])("%s reads in %s as %s", (number, country, shown) => {
  expect(shownNumber(number, country)).toBe(shown);
});

test.each([
  ["602-926-7729", "US", true],
  ["602-926-77", "US", false],
  ["602-926-77290", "US", false],
  ["911", "US", true],
  ["+44 20 7946 0018", "US", true],
  ["+44 20 79", "US", false],
  ["01 42 34 45", "FR", false],
  ["020 7946 0018", "GB", true],
])("%s in %s can be dialled: %s", (number, country, can) => {
  expect(canBeDialled(number, country)).toBe(can);
});
