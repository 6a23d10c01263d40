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
import { needed } from "./needed.ts";
import { pictures } from "./pictures.ts";
import { reading } from "./reading.ts";
import { references } from "./references.ts";
import { repetitions } from "./repetitions.ts";
import { schemas } from "./schemas.ts";
import { claims } from "./claims.ts";
import { reviews } from "./reviews.ts";
import { phoneNumbers } from "./phone-numbers.ts";
import { plainLanguage } from "./plain-language.ts";
import { unwritten } from "./unwritten.ts";
import { wordsToAvoid } from "./words-to-avoid.ts";
import { pictureFiles } from "./picture-files.ts";
import { terms } from "./terms.ts";
import { translations } from "./translations.ts";

/** Every rule. Where two know about one value, the one that knows the right value comes first. */
export const rules: readonly Rule[] = [
  reading,
  fileNames,
  needed,
  addresses,
  fitIds,
  translations,
  references,
  pictures,
  links,
  schemas,
  dates,
  repetitions,
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
  unwritten,
];
