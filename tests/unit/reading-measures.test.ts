import { expect, test } from "vitest";
import { readingAge } from "../../src/check/reading-english.ts";
import { readingMeasure } from "../../src/check/reading-measures.ts";
import { perspicuity, spanishSyllables } from "../../src/check/reading-spanish.ts";
import { sentencesOf } from "../../src/check/sentences.ts";

test("the two formulas for English as their papers give them", () => {
  // 13 words, 17 syllables, 47 letters, 2 sentences, counted by hand.
  const age = readingAge(["The cat sat on the open window.", "It looked at a yellow garden."]);
  const [words, syllables, letters, sentences] = [13, 17, 47, 2];
  const fleschKincaid = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  const colemanLiau = 0.0588 * ((100 * letters) / words) - 0.296 * ((100 * sentences) / words) - 15.8;
  expect(age).toBeCloseTo((fleschKincaid + colemanLiau) / 2 + 5, 1);
});

test("the formula for Spanish as its thesis gives it", () => {
  // El ga-to mi-ra-ba la puer-ta. Des-pués sa-lió al jar-dín a-ma-ri-llo. 10 words, 20 syllables, 2 sentences.
  const points = perspicuity(["El gato miraba la puerta.", "Después salió al jardín amarillo."]);
  expect(points).toBeCloseTo(206.835 - (62.3 * 20) / 10 - 10 / 2, 1);
});

/**
 * Words as the tests of syllabize-es divide them (https://github.com/weiwei/syllabize-es, tests/split.rs): those with
 * diphthongs, with hiatuses, with triphthongs, and others, most of which it took from https://github.com/vic/silabas.js.
 */
const divided = `
  pai-sa-je pei-ne an-droi-de pau-sa feu-do es-ta-dou-ni-den-se su-cia tie-rra pio-jo re-cua puer-ta re-si-duo ciu-dad
  bui-tre viu-da
  le-e pa-se-é se-a te-a-tro cre-ó fe-o re-í re-ú-ne ca-e a-é-re-o a-za-har na-o ca-o-ba pa-ís ba-úl ro-e No-é bo-a-to
  Sa-mo-a lo-ó zo-o o-ír No-ú-me-no rí-e fi-lo-so-fí-a rí-o chi-i-ta li-cú-e pú-a a-cen-tú-o du-un-vi-ro
  A-bre-viáis A-bre-viéis Ac-tuáis A-huau-tle Ca-ma-güey Cuai-mas Dioi-co Guay-mas Huey-pox-tla lim-pia-ú-ñas vi-ví-ais
  va-te su-yo ár-bol pa-la-bra es-to-cól-mo i-dí-li-co i-rru-ma-ción i-ne-fa-ble hi-po-pó-ta-mo ma-guey a-buha-do
  ac-mé hai-ga mam-po-rre-ro mur-cié-la-go ple-io-tro-pí-a Ab-yec-ción A-he-rro-jar güe-ro a-ve-ri-guáis U-ru-guay
  huí-a az-ca-pot-zal-co va-he-e pte-ra-sau-rio a-ni-hi-lar ma-ri-hua-na`;

test.each(divided.trim().split(/\s+/))("%s", (word) => {
  expect(spanishSyllables(word.replaceAll("-", ""))).toBe(word.split("-").length);
});

test.each([
  ["muy", 1],
  ["que", 1],
  ["y", 1],
  ["buey", 1],
  ["quiénes", 2],
  ["guerra", 2],
  ["TCC", 3],
  ["988", 1],
])("%s has %i", (word, count) => {
  expect(spanishSyllables(word)).toBe(count);
});

test.each([
  [
    "en",
    "See https://988lifeline.org/chat now. The U.S. Department agrees.",
    ["See now.", "The US Department agrees."],
  ],
  ["en", "Call ☎ or 602-926-7729.", ["Call or ."]],
  ["es", "En EE. UU. Hay ayuda. La Dra. Ruiz lo sabe.", ["En EE UU Hay ayuda.", "La Dra Ruiz lo sabe."]],
  ["es", "¿Puede? No. Llame hoy.", ["¿Puede?", "No.", "Llame hoy."]],
])("addresses, telephone numbers and dots of abbreviations end no sentence: %s, %s", (language, text, sentences) => {
  expect(sentencesOf(text, readingMeasure(language)?.abbreviations ?? /(?!)/g)).toEqual(sentences);
});

test("a language without a formula has no measure, a country's form of one has that of the language", () => {
  expect(readingMeasure("fr")).toBeUndefined();
  expect(readingMeasure("es-MX")).toBe(readingMeasure("es"));
});
