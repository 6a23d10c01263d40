import { readingAge } from "./reading-english.ts";
import { perspicuity } from "./reading-spanish.ts";

/** How hard texts of one language are to read, by a published formula. */
export interface ReadingMeasure {
  /** What its figure is, for people. */
  name: string;
  /** The figure of a text. @param sentences at least one of them with a word */
  rate: (sentences: readonly string[]) => number;
  /** Sorts figures, the hardest first. */
  hardestFirst: (a: number, b: number) => number;
  /** What is told of a section with this figure; undefined when it is plain enough. */
  tell: (figure: number) => string | undefined;
  /** Abbreviations whose dots end no sentence. */
  abbreviations: RegExp;
}

/** Visitors are tired and scared: a section should need no more schooling than a reader of 14 has, and never that of more than 16. */
const [AIM, LIMIT] = [14, 16];

/** The same in points of INFLESZ: "normal" is read by all who read newspapers; below 40 it takes a university. */
const [NORMAL, VERY_HARD] = [55, 40];

const measures: Readonly<Record<string, ReadingMeasure>> = {
  en: {
    name: "age of readers, in years",
    rate: readingAge,
    hardestFirst: (a, b) => b - a,
    tell: (age) =>
      age > AIM
        ? `this reads as for ${age > 20 ? "ages above 20" : `age ${age.toFixed(1)}`}; ${age > LIMIT ? `${LIMIT} is the most` : `aim at ${AIM} or less`}`
        : undefined,
    abbreviations: /\b(?:[A-Z]\.)+(?= )|\b(?:Dr|Mr|Mrs|Ms|St|No|vs)\./g,
  },
  es: {
    name: "points of the INFLESZ scale, more is easier",
    rate: perspicuity,
    hardestFirst: (a, b) => a - b,
    tell: (points) =>
      points < NORMAL
        ? `this has ${points.toFixed(1)} points of INFLESZ, "${points < VERY_HARD ? "muy" : "algo"} difícil"; ${points < VERY_HARD ? `${VERY_HARD} is the least` : `aim at ${NORMAL} or more`}`
        : undefined,
    abbreviations: /\b(?:EE\. ?UU|Dra?s?|Sra?s?|Srta|Uds?|Lic|St|núm|tel|p\. ?ej)\./gi,
  },
};

/** The measure of a language; undefined when there is none for it, and then nothing is said. */
export const readingMeasure = (language: string): ReadingMeasure | undefined => measures[language.slice(0, 2)];
