import { languageOf } from "../../src/content/addresses.ts";
import { defaultLanguage } from "../../src/content/languages.ts";
import { commonWordsOf } from "../../src/search/common-words.ts";
import { tokenize } from "../../src/search/normalize.ts";
import { stopWords } from "../../src/search/stop-words.ts";
import { all, fixtureRule, isFixture } from "../support/built/rule.ts";
import { type BuiltPage, pages } from "../support/built/site.ts";

const translated = pages.filter(({ pathname }) => languageOf(pathname) !== defaultLanguage);

/** Words of both languages, and names, that stand alone. */
const ALIKE = new Set(["chat", "craft", "dom", "suicide"]);

const original = { common: new Set(commonWordsOf(defaultLanguage)), stop: stopWords(defaultLanguage) };

fixtureRule(
  "a translated page has no words of the default language, but where it says so",
  (page) => {
    const language = languageOf(page.pathname);
    const own = new Set([...commonWordsOf(language), ...stopWords(language)]);
    return shownTexts(page).flatMap((text) => {
      const words = tokenize(withoutNames(text)).filter((word) => /^\p{L}{2,}$/u.test(word));
      const others = words.filter((word) => !own.has(word) && !ALIKE.has(word));
      const isLabel = words.length <= 3 && others.length === words.length;
      const isForeign =
        others.some((word) => original.stop.has(word)) ||
        (isLabel && others.length > 0 && others.every((word) => original.common.has(word)));
      return isForeign ? [text.slice(0, 120)] : [];
    });
  },
  // The questions of the tests' own assessment are made by a script, in English.
  translated.filter(({ document }) => !isFixture || !document.querySelector("fit-assessment")),
);

/**
 * A text without names of several words ("Circle the City"), without numbers that are words ("888-ITS-NOT-OK") and e-mail addresses, and
 * without what it quotes: words to say in English, and how they sound.
 */
const withoutNames = (text: string): string => text.replace(/“[^”]*”|\d+(?:-[A-Z]+)+|\S+@\S+/g, "").replace(NAME, "");

const NAME =
  /\p{Lu}[\p{L}\d'’.&-]*(?:\s+(?:(?:a|and|at|by|for|from|in|of|on|the|to|with|&)\s+)*\p{Lu}[\p{L}\d'’.&-]*)+/gu;

/** What a page shows or reads aloud, a block of text at a time, but for what is marked as another language. */
function shownTexts(page: BuiltPage): string[] {
  const isOurs = (element: Element) => !element.closest("body [lang], script, style, [data-names]");
  return all(page, "title, body *")
    .filter(isOurs)
    .flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ""),
      ...[...element.attributes].filter(({ name }) => /^(aria-label|alt|title)$/.test(name)).map(({ value }) => value),
    ])
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
}
