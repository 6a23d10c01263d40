import type { Problem } from "../problem.ts";
import { dayOf, field, type Page, type Rule } from "../site.ts";

/** The days of a page fit together, and a review names who made it. */
export const dates: Rule = ({ pages }) => pages.flatMap((page) => [...order(page), ...review(page)]);

function order(page: Page): Problem[] {
  const notBefore = (name: string, otherName: string, message: string) => {
    const [found, other] = [dayOf(page, name), dayOf(page, otherName)];
    if (found === undefined || other === undefined || found >= other) return [];
    return [told(page, name, `${message} (${other})`, `write ${other} or a later day`)];
  };
  return [
    ...notBefore("updated", "published", "this day is before the page goes live"),
    ...notBefore("nextReview", "published", "this day is before the page goes live"),
    ...notBefore("nextReview", "reviewed", "this day is before the last review"),
  ];
}

function review(page: Page): Problem[] {
  const [reviewer, reviewed] = [field(page, "reviewer"), field(page, "reviewed")];
  if ((reviewer === undefined) === (reviewed === undefined)) return [];
  return reviewer === undefined
    ? [
        told(
          page,
          "reviewed",
          "there is a day of review, and nobody who reviewed",
          "add reviewer: and the real clinician's name, or take this line away",
        ),
      ]
    : [
        told(
          page,
          "reviewer",
          "there is a reviewer, and no day of the review",
          "add reviewed: and the day, or take this line away",
        ),
      ];
}

function told(page: Page, name: string, message: string, fix: string): Problem {
  return {
    file: page.file,
    line: page.fields?.lineOf([name]),
    field: name,
    message,
    found: page.fields?.textOf([name]),
    fix,
  };
}
