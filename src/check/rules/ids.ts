import { anchorsOf, layoutAnchorsOf } from "../anchors.ts";
import { pageRule } from "../rule.ts";

/** What the button of the header opens on a phone: no link leads to it. */
const MENU = "menu";

/** Every place within a page has an address of its own. */
export const ids = pageRule((page, report) => {
  const owners = new Map<string, string>([...layoutAnchorsOf(page), MENU].map((id) => [id, "the page itself"]));
  for (const { plainId, line, from } of anchorsOf(page)) {
    const owner = owners.get(plainId);
    if (owner === undefined) owners.set(plainId, `line ${line}`);
    else if (plainId !== "")
      report({
        line,
        field: from === "heading" ? "heading" : "<Question> id",
        message: `the address #${plainId} is taken by ${owner}`,
        found: plainId,
        fix: from === "heading" ? "give this heading other words" : "give this question another id",
      });
  }
});
