import { pageRule } from "../rule.ts";
import { dayOf, field } from "../site.ts";

/** The days of a page fit together, and a review names who made it. */
export const dates = pageRule((page, report, site) => {
  const tell = (name: string, message: string, fix: string) =>
    report({ ...page.fields?.placeOf([name]), message, found: page.fields?.textOf([name]), fix });
  const notBefore = (name: string, otherName: string, message: string) => {
    const [found, other] = [dayOf(page, name), dayOf(page, otherName)];
    if (found !== undefined && other !== undefined && found < other)
      tell(name, `${message} (${other})`, `write ${other} or a later day`);
  };
  notBefore("updated", "published", "this day is before the page goes live");
  notBefore("nextReview", "published", "this day is before the page goes live");
  notBefore("nextReview", "reviewed", "this day is before the last review");
  // A page of the future may tell of the day on which it goes live.
  const latest = [site.today, dayOf(page, "published") ?? ""].sort().at(-1) ?? "";
  for (const name of ["updated", "reviewed"]) {
    const found = dayOf(page, name);
    if (found !== undefined && found > latest)
      tell(name, "this day is still to come", `write ${latest} or an earlier day`);
  }
  const [reviewer, reviewed] = [field(page, "reviewer"), field(page, "reviewed")];
  if (reviewer === undefined && reviewed !== undefined)
    tell(
      "reviewed",
      "there is a day of review, and nobody who reviewed",
      "add reviewer: and the real clinician's name, or take this line away",
    );
  if (reviewer !== undefined && reviewed === undefined)
    tell(
      "reviewer",
      "there is a reviewer, and no day of the review",
      "add reviewed: and the day, or take this line away",
    );
});
