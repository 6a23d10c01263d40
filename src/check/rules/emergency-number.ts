import { NUMBER_OF } from "../../content/site-numbers.ts";
import { nearest, suggest } from "../nearest.ts";
import type { Rule } from "../rule.ts";
import { dataFile, list, record, type Site } from "../site.ts";
import { textsOf } from "../texts.ts";

/** There is a number for life and death, and every text that names the number of a line names one that there is. */
export const emergencyNumber: Rule = (site, report) => {
  const settings = dataFile(site, "site");
  if (settings?.yaml.value === undefined) return;
  const lines = list(record(settings.yaml.value).helplines).map(record);
  const emergency = lines.find(({ id }) => id === "emergency");
  if (!emergency)
    report({
      file: settings.file,
      ...settings.yaml.placeOf(["helplines"]),
      message: "there is no helpline for life and death, which stands at the top of every page",
      fix: "add the emergency number of the country, with id: emergency",
    });
  else if (emergency.phone === undefined)
    report({
      file: settings.file,
      ...settings.yaml.placeOf(["helplines", lines.indexOf(emergency)]),
      message: "the helpline for life and death has no phone",
      fix: "add phone: and the emergency number of the country in quotation marks",
    });
  checkPlaceholders(site, lines, report);
};

/** Lines that are what a text needs, whatever they are called in the country. */
const ROLES = ["emergency", "lifeline"];

/** `{emergency}` and its like, in small texts in the fields of pages, and in what topics say. */
function checkPlaceholders(
  site: Site,
  lines: readonly Readonly<Record<string, unknown>>[],
  report: Parameters<Rule>[1],
) {
  const withNumber = lines.flatMap(({ id, phone, text }) => (typeof id === "string" && (phone ?? text) ? id : []));
  const isPage = new Set([
    ...site.pages.map(({ file }) => file),
    ...site.data.filter(({ name }) => name === "topics").map(({ file }) => file),
  ]);
  const isWordList = new Set(
    site.data.filter(({ name }) => name === "words" || name.startsWith("fit/")).map(({ file }) => file),
  );
  for (const { file, field, text, lineAt } of textsOf(site)) {
    // Braces in the text of a page are code, which another rule tells.
    if (!(isPage.has(file) && field !== undefined && field !== "heading") && !isWordList.has(file)) continue;
    for (const { 0: found, 1: id = "", index } of text.matchAll(NUMBER_OF)) {
      // A word list has values of its own to fill in, such as {count}.
      const isOwn = isWordList.has(file) && !ROLES.includes(id) && !id.includes("-");
      // Other words in braces are words: a page may show what a program is written in.
      const isWords = isPage.has(file) && !ROLES.includes(id) && nearest(id, [...ROLES, ...withNumber]) === undefined;
      if (isOwn || isWords || withNumber.includes(id)) continue;
      report({
        file,
        line: lineAt(index),
        field,
        message: "there is no helpline with a number of this id in site.yaml",
        found,
        fix: `${suggest(id, withNumber)} between { and }, or add the helpline to site.yaml`,
      });
    }
  }
}
