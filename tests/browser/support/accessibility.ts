import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

type Finding = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number]["nodes"][number];

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
 * @returns one line for each way in which a rule is broken: the rule, where first, how often, and what is wrong
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
    [...Map.groupBy(nodes, reason)].map(([why, places]) => `${id}: ${where(places)}: ${why}`),
  );
}

function reason({ failureSummary = "" }: Finding): string {
  return failureSummary.replaceAll(/\s+/g, " ").replace(/^Fix (any|all) of the following: /, "");
}

function where([first, ...more]: Finding[]): string {
  const place = first?.target.join(" ") ?? "";
  return more.length > 0 ? `${place} and ${more.length} more` : place;
}
