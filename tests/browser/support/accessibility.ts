import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Every kind of rule that axe has, but those it has given up; no rule is switched off. */
const EVERY_RULE = [
  ...["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa"],
  ...["best-practice", "experimental"],
];

/** The rules that see colours. */
const COLOUR_RULES = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

/**
 * Asks axe about a page as it is now, in the light and in the dark. Between the two only colours change, so the
 * dark is asked about those alone.
 * @returns one line for each element that breaks a rule: the rule, where it is, and how it breaks the rule
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await problems(page, EVERY_RULE);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await problems(page, COLOUR_RULES);
  return [...light, ...dark.map((problem) => `In the dark, ${problem}`)];
}

async function problems(page: Page, rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly: rules, resultTypes: ["violations"] });
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")}: ${oneLine(failureSummary)}`),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replace(/^Fix (any|all) of the following: /, "");
}
