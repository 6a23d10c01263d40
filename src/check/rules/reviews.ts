import { pageRule } from "../rule.ts";
import { dayOf, publicationOf } from "../site.ts";

/** Pages are read again in time. */
export const reviews = pageRule((page, report, { today }) => {
  const due = dayOf(page, "nextReview");
  if (due === undefined || publicationOf(page).draft || daysBetween(today, due) > NOTICE) return;
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
