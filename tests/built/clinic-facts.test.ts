import { expect, test } from "vitest";
import { text } from "../support/built/rule.ts";
import { pages } from "../support/built/site.ts";

test("what the clinic told stands on the page that asks for it, and what it did not tell leaves no trace", () => {
  const contact = pages.find(({ pathname }) => pathname === "/contact/")?.document;
  const lists = [...(contact?.querySelectorAll(".clinic-facts") ?? [])];
  expect(lists).toHaveLength(1);
  expect([...(lists[0]?.children ?? [])].map((fact) => text(fact))).toEqual([
    "Address 12 Juniper Lane Cedar Flats, NM 87000",
    "E-mail hello@juniper-house.example",
    "Health plans that we take Cedar Mutual Valley Health Plan",
  ]);
  expect(lists[0]?.querySelector("a")?.getAttribute("href")).toBe("mailto:hello@juniper-house.example");
});
