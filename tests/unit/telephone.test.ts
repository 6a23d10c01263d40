import { expect, test } from "vitest";
import { internationalNumber, telephoneHref, textHref } from "../../src/content/telephone.ts";

test.each([
  ["602-926-7729", "tel:+16029267729"],
  ["1-800-662-4357", "tel:+18006624357"],
  ["(602) 926 7729", "tel:+16029267729"],
  ["988", "tel:988"],
  ["911", "tel:911"],
])("%s is dialled as %s", (number, address) => {
  expect(telephoneHref(number)).toBe(address);
});

test.each([
  ["988", undefined, "sms:988"],
  ["741741", "HOME", "sms:741741?body=HOME"],
  ["741741", "HELP ME & mine", "sms:741741?body=HELP%20ME%20%26%20mine"],
])("a text to %s that says %s", (number, message, address) => {
  expect(textHref(number, message)).toBe(address);
});

test.each([
  ["602-926-7729", "+1-602-926-7729"],
  ["1-800-631-1314", "+1-800-631-1314"],
  ["988", "988"],
])("%s is known abroad as %s", (number, written) => {
  expect(internationalNumber(number)).toBe(written);
});
