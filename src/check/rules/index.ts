import type { Rule } from "../rule.ts";
import { addresses } from "./addresses.ts";
import { brand } from "./brand.ts";
import { citations } from "./citations.ts";
import { claims } from "./claims.ts";
import { code } from "./code.ts";
import { components } from "./components.ts";
import { concepts } from "./concepts.ts";
import { content } from "./content.ts";
import { dates } from "./dates.ts";
import { descriptions } from "./descriptions.ts";
import { dialledNumbers } from "./dialled-numbers.ts";
import { duplicates } from "./duplicates.ts";
import { emergencyNumber } from "./emergency-number.ts";
import { fileNames } from "./file-names.ts";
import { fitIds } from "./fit-ids.ts";
import { formerPages } from "./former-pages.ts";
import { handouts } from "./handouts.ts";
import { headings } from "./headings.ts";
import { ids } from "./ids.ts";
import { dataLinks, factorLinks, links } from "./links.ts";
import { notes } from "./notes.ts";
import { openingHours } from "./opening-hours.ts";
import { originals } from "./originals.ts";
import { parseErrors } from "./parse-errors.ts";
import { phoneNumbers } from "./phone-numbers.ts";
import { pictureFiles } from "./picture-files.ts";
import { pictures } from "./pictures.ts";
import { plainNumbers } from "./plain-numbers.ts";
import { placeholders } from "./placeholders.ts";
import { plainLanguage } from "./plain-language.ts";
import { queries } from "./queries.ts";
import { redirects } from "./redirects.ts";
import { references } from "./references.ts";
import { requiredFiles } from "./required-files.ts";
import { reviews } from "./reviews.ts";
import { sameWords } from "./same-words.ts";
import { schemas } from "./schemas.ts";
import { severalLocations } from "./several-locations.ts";
import { terms } from "./terms.ts";
import { titles } from "./titles.ts";
import { topicPictures } from "./topic-pictures.ts";
import { translatedPages, translations } from "./translations.ts";
import { wordsToAvoid } from "./words-to-avoid.ts";

/**
 * Every rule, in phases. Of two problems with the same value, the one of the earlier phase is told and the other is not.
 * Within a phase the order means nothing.
 */
export const phases: readonly (readonly Rule[])[] = [
  // What cannot be read: whatever else is said of it would only be a consequence.
  [parseErrors],
  // Values that name something. These rules know all that may be named, and so which value was meant.
  [
    ...[fileNames, requiredFiles, addresses, fitIds, translatedPages, translations],
    ...[references, components, pictures, topicPictures, links, dataLinks, concepts, queries, redirects],
  ],
  // The form of a value: a schema sees that it is wrong, and not what was meant.
  [schemas],
  // What fields and texts say, which means something only once their form is right.
  [
    ...[content, sameWords, dates, duplicates, citations, code, terms, headings, ids, notes],
    ...[brand, pictureFiles, handouts, formerPages, descriptions, titles, factorLinks],
    ...[dialledNumbers, emergencyNumber, openingHours, severalLocations],
    ...[originals, phoneNumbers, plainNumbers, wordsToAvoid, claims, plainLanguage, reviews, placeholders],
  ],
];
