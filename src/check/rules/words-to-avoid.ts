import { wordsToAvoidSchema } from "../../schemas/words-to-avoid.ts";
import { memoizeWeak } from "../memoize-weak.ts";
import { inContext, type Problem } from "../problem.ts";
import type { Yaml } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { dataFile } from "../site.ts";
import { type Text, textsByFile } from "../texts.ts";
import { maskQuotations, maskRanges, WordList } from "../word-list.ts";

/**
 * Words of a language's `words-to-avoid.yaml` stand in none of our texts in it. A language may do without the file.
 *
 * The list is our own. retext-equality and retext-profanities, tried on the whole content in November 2026, gave some
 * 190 messages in 5 seconds, none of use here: "suicide", "drugs", "adults", "women" and "sick" are what a clinic
 * writes about. They have no word for substance abuse, dirty tests or addicted babies.
 */
export const wordsToAvoid: Rule = (site, report) => {
  for (const [language, texts] of Map.groupBy(textsByFile(site), ([first]) => first?.language)) {
    const list = dataFile(site, "words-to-avoid", language);
    if (list) texts.flatMap(finderOf(list.yaml)).forEach(report);
  }
};

const finderOf = memoizeWeak((list: Yaml) => {
  const words = wordsToAvoidSchema.safeParse(list.value).data;
  if (!words) return () => [];
  const entries = [...words.people, ...words.promises, ...words.style];
  const byTerm = new Map(entries.flatMap((entry) => entry.avoid.map((term) => [term, entry])));
  const wrong = new WordList([...byTerm.keys()]);
  const right = new WordList([...words.names, ...entries.flatMap(({ except }) => except)]);
  const find = ({ file, field, text, titles = [], lineAt }: Text) =>
    wrong.find(right.mask(maskQuotations(maskRanges(text, titles)))).map(({ term, words, offset }): Problem => {
      const { instead, sometimes = false } = byTerm.get(term) ?? {};
      return {
        file,
        line: lineAt(offset),
        field,
        message: sometimes ? `"${words}" may not be the right word here` : `"${words}" is a word that we do not use`,
        found: inContext(text, offset, words.length),
        fix: `write ${instead}`,
        severity: sometimes ? "warning" : undefined,
      };
    });
  // Masking takes time, and most texts have none of the words.
  return memoizeWeak((texts: readonly Text[]) => texts.filter(({ text }) => wrong.mayMatch(text)).flatMap(find));
});
