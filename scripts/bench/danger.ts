import { countDangers, type Phrase, phraseSets, readPhrases } from "../../tests/search/queries.ts";
import { isCrisis } from "../../src/search/crisis.ts";

/** What was measured when the phrases were new, 2026-11-28: of the certain dangers recognised, of the look-alikes taken for one. */
const FIRST_CONTACT = {
  work: { en: ["52/115", "60/119"], es: ["20/57", "22/59"] },
  judge: { en: ["32/114", "37/118"], es: ["12/59", "10/60"] },
} as const;

/**
 * Asks of every phrase whether it is taken for a danger.
 * @returns a table in Markdown, by set and language, at first contact and now
 */
export function benchDanger(): string {
  const rows = phraseSets.flatMap((set) =>
    (["en", "es"] as const).map((lang) => {
      const phrases = readPhrases(set).filter((phrase) => phrase.lang === lang);
      const share = (tier: Phrase["tier"]) => {
        const { found, all } = countDangers(phrases, tier, isCrisis);
        return `${found}/${all}`;
      };
      const [certain, none] = FIRST_CONTACT[set][lang];
      return `| ${set}, ${lang} | ${certain} | ${share("certain")} | ${none} | ${share("none")} |`;
    }),
  );
  return [
    "| phrases | danger recognised, first | now | alarm at look-alikes, first | now |",
    "| --- | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}
