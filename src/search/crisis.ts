import { editDistance } from "./distance.ts";
import { MAX_CHARACTERS, normalize } from "./normalize.ts";

/** Words of danger that nothing harmless resembles: misspellings count too. */
const WORDS = (
  "suicide suicides suicidal overdose overdosed overdosing seizure seizures convulsion convulsions unconscious " +
  "suicidio suicidarme suicida sobredosis convulsiones"
).split(" ");

/** Words of danger that count only as they are: everyday words are near. */
const EXACT = /^(od|ods|oded|oding|die|dying|dead|kms|unalive|naloxone|narcan|911|988|morir|morirme|matarme)$/;

/** Phrases of danger, in normalized words; each starts at the beginning of a word. */
const PHRASES = new RegExp(
  " (" +
    [
      "over ?dos",
      "od(ed|ing)? on",
      "kill(ing|ed)? ?(my|him|her|your|them|our) ?sel[fv]",
      "(hurt|harm|cut|shoot|hang)(t?ing)? ?(my|him|her|your|them) ?sel[fv]",
      "self ?(harm|injur)",
      "end(ing)? ?(it ?all|my ?(own )?life|things|(my|him|her)sel)",
      "t(ake|aking|ook) (my|his|her|their) (own )?life",
      "(want(s|ed|ing)? to|wan+a) ?d(ie|ye|y)\\b",
      "wish i (was|were) (dead|gone|never born)",
      "(dont|do not|doesnt|didnt) (want to|wan+a) (live|be alive|be here|exist|wake up)",
      "no (reason|point) (to|in) liv",
      "(not|isnt|life) worth living",
      "better off (dead|without me)",
      "ca(nt|nnot|n not) (go on|take (it|this|any|life)|breathe|wake)",
      "(wont|not|isnt|doesnt|stopped) (wake|waking|breath|respond)",
      "(blue|grey|gray|purple) lips",
      "lips (are )?(turning )?blue",
      "passed out",
      "alcohol poison",
      "to+ (many|much) (pills|fentanyl|heroin|oxy|xanax|tylenol)",
      "(took|swallowed) (all|a bunch of|a bottle of) ",
      "chest pain",
      "delirium tremens",
      "quitar(me|se) la vida",
      "(me )?quier[oe] (morir|matar)",
      "no quier[oe] (vivir|seguir)",
      "ya no puedo mas",
      "hacer(me|se) dano",
      "no (despierta|respira|reacciona)",
    ].join("|") +
    ")",
);

/**
 * Whether a query may come from someone in danger: suicide, overdose, seizure, in English or Spanish, also misspelt.
 * Rather once too often than once too rarely. Works before anything is loaded.
 */
export function isCrisis(query: string): boolean {
  const text = normalize(query.slice(0, MAX_CHARACTERS).replace(/\bod['’]d\b/gi, "od"));
  if (PHRASES.test(` ${text}`)) return true;
  return text.split(" ").some((word) => EXACT.test(word) || WORDS.some((known) => isNear(word, known)));
}

/** Whether one is the other with an edit or two, but never in the first letter: "inside" is near "suicide" too. */
function isNear(word: string, known: string): boolean {
  return word.startsWith(known.charAt(0)) && editDistance(word, known, Math.min(1.3, known.length / 5.5)) < Infinity;
}
