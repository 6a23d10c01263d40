import { countDangers, phraseSets, readPhrases } from "../../tests/search/queries.ts";
import { dangerIn } from "../../src/search/danger.ts";

/**
 * What was measured when the phrases were new, 2026-11-28, with the list of phrases of that time and one kind of panel: of
 * the certain dangers recognised, of the look-alikes taken for one.
 */
const FIRST_CONTACT = {
  work: { en: ["52/115", "60/119"], es: ["20/57", "22/59"] },
  judge: { en: ["32/114", "37/118"], es: ["12/59", "10/60"] },
  // Written on 2026-11-29 for the second recogniser, which was asked before it learned anything more.
  "judge-2": { en: ["66/66", "0/90"], es: ["44/44", "1/60"] },
} as const;

/**
 * Asks of every phrase whether it is taken for a danger.
 * @returns a table in Markdown, by set and language, at first contact and now
 */
export function benchDanger(): string {
  const rows = phraseSets.flatMap((set) =>
    (["en", "es"] as const).map((lang) => {
      const phrases = readPhrases(set).filter((phrase) => phrase.lang === lang);
      const share = (tier: "certain" | "possible" | "none", isDanger: (query: string) => boolean) => {
        const { found, all } = countDangers(phrases, tier, isDanger);
        return `${found}/${all}`;
      };
      const any = (query: string) => dangerIn(query) !== undefined;
      const certain = (query: string) => dangerIn(query) === "certain";
      const [found, alarms] = FIRST_CONTACT[set][lang];
      const now = [share("certain", any), share("certain", certain), share("possible", any)];
      return `| ${[`${set}, ${lang}`, found, ...now, alarms, share("none", certain), share("none", any)].join(" | ")} |`;
    }),
  );
  return [
    "| phrases | certain danger: any panel, first | now | the full panel, now | possible danger: any panel, now | look-alikes: panel, first | full panel, now | any panel, now |",
    "| --- | --: | --: | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}
