import { pageRule } from "../rule.ts";
import { field } from "../site.ts";

/** The most characters of a title that search results show. */
const LONG = 70;

/** A title can be read to its end in search results. */
export const titles = pageRule((page, report) => {
  const title = field(page, "title");
  // Nobody has finished a draft.
  if (page.isDraft || typeof title !== "string" || title.trim().length <= LONG) return;
  report({
    ...page.fields?.placeOf(["title"]),
    message: `this has ${title.trim().length} characters; search results cut it`,
    found: title,
    fix: `write at most ${LONG}`,
    severity: "warning",
  });
});
