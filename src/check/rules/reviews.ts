import { pageRule } from "../rule.ts";
import { dayOf, publicationOf } from "../site.ts";

/** Pages are read again in time. */
export const reviews = pageRule((page, report, { today }) => {
  const due = dayOf(page, "nextReview");
  if (publicationOf(page).draft || (due !== undefined && daysBetween(today, due) > NOTICE)) return;
  if (due === undefined) {
    const isReviewed = page.folder === "articles" || page.folder === "programs";
    if (isReviewed && page.fields?.value !== undefined && page.fields.lineOf(["nextReview"]) === undefined)
      report({
        field: "nextReview",
        message: "nobody is reminded to read this page again",
        fix: "add a line nextReview: with the day by which it must be read again, a year from now",
        severity: "warning",
      });
    return;
  }
  report({
    ...page.fields?.placeOf(["nextReview"]),
    message:
      due < today ? "the day by which this page must be read again has passed" : "this page must be read again soon",
    found: due,
    fix: "read the page and its sources again, then write the day of the next review, a year from now",
    severity: "warning",
  });
});

/** Days before a review is due on which the check begins to tell. */
const NOTICE = 30;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
