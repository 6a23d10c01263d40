import axe from "axe-core";
import type { Page } from "playwright-core";

/** Every kind of rule that axe has, but those it has given up. */
const EVERY_RULE = [
  ...["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa"],
  ...["best-practice", "experimental"],
];

/** The rules that see colours. The stricter rule of contrast finds all that the other one would. */
const COLOUR_RULES = ["color-contrast-enhanced", "link-in-text-block"];
const CONTAINED_RULE = "color-contrast";

/** Where axe cannot tell the contrast, and why that is no reason to worry; anywhere else not knowing counts as a fault. */
const UNTOLD = [
  // The ground is a gradient: tests/unit/contrast.test.ts holds the text to both of its ends.
  ".hero",
  // The number of a step has a ground of its own, which stands beside the words and not behind them.
  ".steps > ol > li",
  // What a wide table hides on a phone until it is scrolled to.
  ".table-box",
].join();

/** An element that breaks a rule. */
interface Finding {
  rule: string;
  place: string;
  reason: string;
}

/**
 * Asks axe about a page as it is now, in the light and in the dark. Between the two only colours change, so the
 * dark is asked about those alone.
 * @returns one line for each way in which a rule is broken: the rule, what is wrong, where first, and how often
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // What stays on the screen covers what is scrolled behind it, which axe would take for the page's fault.
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await page.emulateMedia({ colorScheme: "light" });
  const light = await findings(page, EVERY_RULE);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await findings(page, COLOUR_RULES);
  return [...lines(light), ...lines(dark).map((line) => `In the dark, ${line}`)];
}

async function findings(page: Page, rules: string[]): Promise<Finding[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ runOnly, contained, colours, untold }) => {
      const inPage = (window as unknown as { axe: typeof axe }).axe;
      const rules = { [contained]: { enabled: false } };
      const resultTypes: axe.resultGroups[] = ["violations", "incomplete"];
      const { violations, incomplete } = await inPage.run({ runOnly, rules, resultTypes, elementRef: true });
      const found = (results: axe.Result[]) =>
        results.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })));
      const unknown = found(incomplete).filter(({ id, element }) => colours.includes(id) && !element?.closest(untold));
      return [...found(violations), ...unknown].map(({ id, target, any, failureSummary }) => ({
        rule: id,
        place: target.join(" "),
        reason: failureSummary ?? any.map(({ message }) => message).join(),
      }));
    },
    { runOnly: rules, contained: CONTAINED_RULE, colours: COLOUR_RULES, untold: UNTOLD },
  );
}

function lines(findings: Finding[]): string[] {
  const groups = Map.groupBy(findings, ({ rule, reason }) => `${rule}: ${reason.replaceAll(/\s+/g, " ")}`);
  return [...groups].map(([what, places]) => `${what}: ${places[0]?.place}, ${places.length} in all`);
}
