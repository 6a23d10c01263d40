import { counter } from "./sentences.ts";

/**
 * How easy a text in Spanish is to read, from 0 to 100: the perspicuity of Szigriszt Pazos, Flesch's formula fitted to
 * Spanish. Szigriszt Pazos 1993, Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad,
 * doctoral thesis, Universidad Complutense de Madrid.
 *
 * The INFLESZ scale, made on texts for patients, says what the points mean: below 40 muy difícil, from 40 algo difícil,
 * from 55 normal, from 65 bastante fácil, above 80 muy fácil. Barrio-Cantalejo and others 2008, Validación de la Escala
 * INFLESZ para evaluar la legibilidad de los textos dirigidos a pacientes, Anales del Sistema Sanitario de Navarra 31(2),
 * 135–152.
 * @param sentences at least one of them with a word
 * @returns points, to a tenth
 */
export function perspicuity(sentences: readonly string[]): number {
  const { words, syllables } = count(sentences);
  return Math.round(10 * (206.835 - 62.3 * (syllables / words) - words / sentences.length)) / 10;
}

/**
 * Syllables of a Spanish word as it is spelled: a syllable for each strong vowel (a, e, o, or one with an accent), and
 * one for weak vowels by themselves. Real Academia Española, Ortografía de la lengua española 2010, chapter II.2: a weak
 * vowel beside another vowel makes one syllable with it (bue-no, ciu-dad), also with a silent h between them (ahi-ja-do);
 * two that are the same make two (chi-i-ta). What has no vowel is said letter by letter (TCC), a number counts as one.
 */
export function spanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .normalize("NFC")
    .replace(/(?<=[qg])u(?=[eiéí])/g, "")
    .replace(/y(?![aeiouáéíóú])/g, "i")
    // hua and hue begin a syllable of their own: ma-ri-hua-na.
    .replace(/(?<=[aeiouáéíóúü])h(?!u[aeiáéí])(?=[aeiouáéíóúü])/g, "");
  const groups = spoken.match(/[aeiouáéíóúü]+/g);
  if (!groups) return /\d/.test(word) ? 1 : word.length;
  return groups.reduce((total, group) => {
    const strong = group.match(/[aeoáéíóú]/g)?.length ?? 0;
    const doubled = /i[ií]|u[uú]/.test(group) ? 1 : 0;
    return total + Math.max(1, strong) + doubled;
  }, 0);
}

const count = counter(spanishSyllables);
