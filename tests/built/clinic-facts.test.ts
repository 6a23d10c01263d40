import { expect, test } from "vitest";
import { all, text } from "../support/built/rule.ts";
import { pages, type BuiltPage } from "../support/built/site.ts";

const pageAt = (address: string): BuiltPage => {
  const page = pages.find(({ pathname }) => pathname === address);
  if (!page) throw new Error(`There is no page ${address}`);
  return page;
};
const contact = pageAt("/contact/");
const plain = (words: string) => words.replaceAll("\u00a0", " ");
/** The words of an element whose lines end with `<br>` or a paragraph. */
const lines = (element: Element | undefined) =>
  plain((element?.innerHTML ?? "").replace(/<(br|\/p)>|&(nbsp|#160|#xA0);/g, " ").replace(/<[^>]*>/g, "")).replace(
    /\s+/g,
    " ",
  );

test("what the clinic told stands on the page that asks for it, and what it did not tell leaves no trace", () => {
  const [list, ...more] = all(contact, ".clinic-facts");
  expect(more).toEqual([]);
  expect([...(list?.children ?? [])].map((fact) => plain(text(fact)))).toEqual([
    "Address 12 Juniper Lane Cedar Flats, NM 87000",
    "On a map Juniper House",
    "Opening hours Monday – Friday: 8:00 AM – 5:30 PM Saturday: by appointment",
    "E-mail hello@juniper-house.example",
    "Health plans that we take Cedar Mutual Valley Health Plan",
  ]);
  expect([...(list?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"))).toEqual([
    "https://map.example/juniper-house",
    "mailto:hello@juniper-house.example",
  ]);
});

test("the first box of the contact page and the foot of every page say where the clinic is", () => {
  expect(lines(all(contact, ".contact-block .soft")[0])).toBe("12 Juniper Lane Cedar Flats, NM 87000");
  const foot = (address: string) => lines(all(pageAt(address), ".footer .columns > div:first-child")[0]);
  expect(foot("/about/")).toContain("12 Juniper Lane Cedar Flats, NM 87000 505-555-0140 hello@juniper-house.example");
  expect(foot("/about/")).toContain("Mon – Fri: 8:00 AM – 5:30 PM Sat: by appointment");
  // In the words of the page, on the clock of the country.
  expect(foot("/es/")).toContain("lun – vie: 8:00 a.m. – 5:30 p.m. sáb: con cita");
});

test("words for what is known stand there, and those for what is not known do not", () => {
  const words = text(contact.document.body);
  expect(all(contact, "h2").map(text)).toContain("Why there is no form");
  expect(words).not.toContain("no e-mail");
  expect(words).toContain("Nobody has told who leads the house.");
});

test("machines read when the clinic is open and where it is on a map", () => {
  const [script] = all(contact, "script[type='application/ld+json']");
  const { "@graph": things } = JSON.parse(script?.textContent ?? "") as { "@graph": Record<string, unknown>[] };
  expect(things.find((thing) => thing["@type"] === "MedicalClinic")).toMatchObject({
    hasMap: "https://map.example/juniper-house",
    openingHoursSpecification: [
      {
        dayOfWeek: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map((day) => `https://schema.org/${day}`),
        opens: "08:00",
        closes: "17:30",
      },
    ],
  });
});
