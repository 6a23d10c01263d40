import { defaultLanguage } from "../../content/languages.ts";
import { notedOriginals, type Translation, translationsInto } from "../originals.ts";
import type { Problem } from "../problem.ts";
import type { Rule } from "../rule.ts";
import { record } from "../site.ts";

/**
 * A translation says what its original says now. A language without a record (`originals.yaml`) has no such rule, and
 * so has the editor, which knows of other pages only their headings.
 */
export const originals: Rule = (site, report) => {
  for (const language of site.languages.filter((one) => one !== defaultLanguage)) {
    const noted = notedOriginals(site, language);
    if (!noted) continue;
    for (const translation of translationsInto(site, language)) {
      const problem = compare(translation, noted[translation.key]);
      if (problem) report({ ...problem, file: translation.file, severity: "warning" });
    }
  }
};

function compare({ file, original, parts }: Translation, noted: unknown): Omit<Problem, "file"> | undefined {
  const command = `npm run translated -- ${file}`;
  if (noted === undefined)
    return {
      message: `nothing notes which text of ${original} this translates`,
      fix: `make sure that it says the same, and run ${command}`,
    };
  const before = record(noted);
  const now = new Set(parts.map(({ id }) => id));
  const changes = [
    ...parts
      .filter(({ id, fingerprint }) => before[id] !== fingerprint)
      .map(
        ({ id, name, file, line }) => `${file}${line ? `:${line}` : ""} ${id in before ? "changed" : "new"}: ${name}`,
      ),
    ...(parts.some(({ path }) => path) ? [] : Object.keys(before).filter((id) => !now.has(id))).map(
      (id) => `${original} gone: ${id}`,
    ),
  ];
  if (changes.length === 0) return undefined;
  return {
    message: "its original has changed since this was translated",
    found: changes.join("\n           "),
    fix: `translate what changed, and run ${command}`,
  };
}
