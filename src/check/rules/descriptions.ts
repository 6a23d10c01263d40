import { pageRule } from "../rule.ts";
import { field } from "../site.ts";

/** Lengths, in characters, that lists, search results and previews show well: longer ones are cut there. */
const [SHORT, LONG] = [50, 160];

/** A description says in a list what a page is about. */
export const descriptions = pageRule((page, report) => {
  const description = field(page, "description");
  // Nobody has finished a draft.
  if (page.isDraft || typeof description !== "string" || description.trim() === "") return;
  const { length } = description.trim();
  if (length >= SHORT && length <= LONG) return;
  report({
    ...page.fields?.placeOf(["description"]),
    message: `this has ${length} characters; ${length < SHORT ? "a reader of a list learns little" : "search results and previews cut it"}`,
    found: description,
    fix: length < SHORT ? `write at least ${SHORT}` : `write at most ${LONG}`,
    severity: "warning",
  });
});
