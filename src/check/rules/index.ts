import type { Rule } from "../site.ts";
import { addresses } from "./addresses.ts";
import { code } from "./code.ts";
import { citations } from "./citations.ts";
import { components } from "./components.ts";
import { dates } from "./dates.ts";
import { fitIds } from "./fit-ids.ts";
import { fileNames } from "./file-names.ts";
import { headings } from "./headings.ts";
import { ids } from "./ids.ts";
import { links } from "./links.ts";
import { requiredFiles } from "./required-files.ts";
import { pictures } from "./pictures.ts";
import { parseErrors } from "./parse-errors.ts";
import { references } from "./references.ts";
import { duplicates } from "./duplicates.ts";
import { schemas } from "./schemas.ts";
import { claims } from "./claims.ts";
import { reviews } from "./reviews.ts";
import { phoneNumbers } from "./phone-numbers.ts";
import { plainLanguage } from "./plain-language.ts";
import { placeholders } from "./placeholders.ts";
import { wordsToAvoid } from "./words-to-avoid.ts";
import { pictureFiles } from "./picture-files.ts";
import { terms } from "./terms.ts";
import { translations } from "./translations.ts";

/** Every rule. Where two know about one value, the one that knows the right value comes first. */
export const rules: readonly Rule[] = [
  parseErrors,
  fileNames,
  requiredFiles,
  addresses,
  fitIds,
  translations,
  references,
  pictures,
  links,
  schemas,
  dates,
  duplicates,
  citations,
  code,
  components,
  terms,
  headings,
  ids,
  pictureFiles,
  phoneNumbers,
  wordsToAvoid,
  claims,
  plainLanguage,
  reviews,
  placeholders,
];
