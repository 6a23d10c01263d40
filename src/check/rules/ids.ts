import { anchorsOf, layoutAnchorsOf } from "../anchors.ts";
import type { Problem } from "../problem.ts";
import type { Page, Rule } from "../site.ts";

/** Every place within a page has an address of its own. */
export const ids: Rule = ({ pages }) => pages.flatMap(check);

function check(page: Page): Problem[] {
  const taken = new Map<string, string>(layoutAnchorsOf(page).map((id) => [id, "the page itself"]));
  return anchorsOf(page).flatMap(({ plainId, line, from }) => {
    const owner = taken.get(plainId);
    if (owner === undefined) taken.set(plainId, `line ${line}`);
    if (owner === undefined || plainId === "") return [];
    return {
      file: page.file,
      line,
      field: from === "heading" ? "heading" : "<Question> id",
      message: `the address #${plainId} is taken by ${owner}`,
      found: plainId,
      fix: from === "heading" ? "give this heading other words" : "give this question another id",
    };
  });
}
