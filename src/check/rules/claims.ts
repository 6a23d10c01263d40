import { defaultLanguage } from "../../content/languages.ts";
import { inContext } from "../problem.ts";
import { blocksOf } from "../prose.ts";
import { pageRule } from "../rule.ts";

/** What sounds like a finding or a law, in English, has a source in the same paragraph. */
export const claims = pageRule((page, report) => {
  if (page.language !== defaultLanguage) return;
  for (const { kind, text, quoted, cites, lineAt } of blocksOf(page)) {
    const match = kind === "paragraph" && !quoted && !cites ? (claim.exec(text) ?? lawOfAPlace.exec(text)) : null;
    if (match)
      report({
        line: lineAt(match.index),
        message: `"${match[0]}" asks for a source, and this paragraph names none`,
        found: inContext(text, match.index, match[0].length),
        fix: `write <Source id="…" /> after the sentence, or leave out what no source says`,
        severity: "warning",
      });
  }
});

/** Percentages, findings, laws. */
const claim = new RegExp(
  [
    /\b(?!100\b)\d+(\.\d+)?( ?%| percent\b)/,
    /\b(stud(y|ies)|research(ers)?|trials?|reviews?|surveys?|experts|evidence) (show|find|found|suggest|say|said|report|agree|prove)\w*/,
    /\b(in a|one|recent) (study|survey|trial)\b/,
    /\bFDA\b/,
    /\b(federal|state|provincial|the|by) laws?\b/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** "Vermont law": its name tells the place, and begins with a capital letter. */
const lawOfAPlace = /(?<=\S )\p{Lu}\p{L}+ laws?\b/u;
