import { inContext } from "../problem.ts";
import { blocksOf } from "../prose.ts";
import { pageRule } from "../rule.ts";

/** What sounds like a finding or a law has a source in the same paragraph. */
export const claims = pageRule((page, report) => {
  const signs = signsOfClaims[page.language.slice(0, 2)];
  if (!signs) return;
  for (const { kind, text, quoted, cites, lineAt } of blocksOf(page)) {
    if (kind !== "paragraph" || quoted || cites) continue;
    const match = signs.map((sign) => sign.exec(text)).find((one) => one !== null);
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

const oneOf = (...patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join("|"), "iu");

/** Percentages, findings, laws, by language. A language that is not here has no such rule. */
const signsOfClaims: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    oneOf(
      /\b(?!100\b)\d+(\.\d+)?( ?%| percent\b)/,
      /\b(stud(y|ies)|research(ers)?|trials?|reviews?|surveys?|experts|evidence) (show|find|found|suggest|say|said|report|agree|prove)\w*/,
      /\b(in a|one|recent) (study|survey|trial)\b/,
      /\bFDA\b/,
      /\b(federal|state|provincial|the|by) laws?\b/,
    ),
    // "Vermont law": its name tells the place, and begins with a capital letter.
    /(?<=\S )\p{Lu}\p{L}+ laws?\b/u,
  ],
  es: [
    oneOf(
      /\b(?!100\b)\d+([.,]\d+)?( ?%| por ciento\b)/,
      /\b(estudios?|investigaci(ón|ones)|investigador(es|as)?|ensayos?|revisi(ón|ones)|encuestas?|expert[oa]s|evidencia) (recientes? )?(muestra|demuestra|encontr|encuentra|halla|indica|sugi[er]|dic|dij|report|afirm|concl|coincid|prueb)\p{L}*/u,
      /\b(en|según) (un|una|el|la|varios|varias|otro|otra) (estudio|encuesta|ensayo|revisión|investigación)/,
      /\bFDA\b/,
      /\bley(es)? (federal|estatal|provincial)(es)?\b/,
      /\bpor ley\b|\b(la ley|las leyes) (dic|exig|oblig|permit|proh[ií]b|proteg|orden|pid|mand|da|requier)\p{L}*/u,
    ),
    /\bley(es)? de(l estado de)? \p{Lu}\p{L}+/u,
  ],
};
