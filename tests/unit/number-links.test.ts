import { describe, expect, test } from "vitest";
import { linkNumbers } from "../../src/content/number-links.ts";

const lifeline = {
  phone: "988",
  text: { number: "988" },
  chat: "https://988lifeline.org",
  note: "Veterans can text 838255.",
};
const crisis = { phone: "844-534-4673", tty: "800-487-4889", note: "The number spells 844-534-HOPE." };
const byText = { text: { number: "741741", message: "HOME" } };
const lines = [{ phone: "602-926-7729" }, lifeline, crisis, byText];
const links = (text: string) =>
  linkNumbers(text, lines, "US").flatMap(({ text, href }) => (href ? [[text, href]] : []));

describe("the numbers of a text", () => {
  test.each([
    ["Call 602-926-7729.", "602-926-7729", "tel:+16029267729"],
    ["Call 1-844-534-4673", "1-844-534-4673", "tel:+18445344673"],
    ["The number spells 844-534-HOPE.", "844-534-HOPE", "tel:+18445344673"],
    ["Text telephone: 800-487-4889", "800-487-4889", "tel:+18004874889"],
    ["Veterans can text 838255.", "838255", "sms:838255"],
    ["Text HOME to 741741.", "741741", "sms:741741?body=HOME"],
    ["call or text 988 today", "988", "tel:988"],
  ])("of %j can be tapped", (text, number, href) => {
    expect(links(text)).toEqual([[number, href]]);
  });

  test("that the site does not know stay as they are, and so do years, amounts and parts of words", () => {
    expect(links("In 1988, 988,000 people; 988-1; 45 CFR 164.522; 602-926-7720; 988lifeline.org")).toEqual([]);
  });

  test("come with the line that can be written to as well, and the text stays whole", () => {
    const text = "Danger? Call 911, or call or text 988, or 602-926-7729.";
    const parts = linkNumbers(text, lines, "US");
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter(({ line }) => line).map(({ line }) => line)).toEqual([lifeline]);
  });

  test.each([
    ["Ring 020 7946 0018.", "020 7946 0018", "tel:+442079460018"],
    ["Samaritans: 116 123, day and night", "116 123", "tel:116123"],
    ["Text SHOUT to 85258", "85258", "sms:85258?body=SHOUT"],
    ["In danger, call 999.", "999", "tel:999"],
  ])("of another country too: %j", (text, number, href) => {
    const british = [
      { phone: "020 7946 0018" },
      { phone: "999" },
      { phone: "116 123" },
      { text: { number: "85258", message: "SHOUT" } },
    ];
    const found = linkNumbers(text, british, "GB").filter((part) => part.href);
    expect(found.map((part) => [part.text, part.href])).toEqual([[number, href]]);
  });
});
