import { expect, test } from "vitest";
import { blogPosting, breadcrumbList, jsonLd, medicalClinic, medicalWebPage } from "../../src/seo/structured-data.ts";

const site = new URL("https://core-recovery.example/");
const page = new URL("/blog/x/", site);
const picture = new URL("/share/blog/x.png", site);
const writing = { title: "X", description: "About X", published: "2026-11-23", author: "Editors", language: "en-US" };
const reviewed = { ...writing, reviewer: "Dr. A. Real", reviewed: "2026-12-01" };

/** What machines read: fields without a value are gone. */
const printed = (thing: Record<string, unknown>) =>
  (JSON.parse(jsonLd([thing])) as { "@graph": [Record<string, unknown>] })["@graph"][0];

const place = { locality: "Ahwatukee", region: "AZ", country: "US" };
const hours = [{ "@type": "OpeningHoursSpecification", dayOfWeek: ["https://schema.org/Monday"], opens: "08:00" }];

test("the clinic has the fields that are known and no others", () => {
  const clinic = { name: "Core", phone: "+1-602-926-7729", place, locations: [{ place, openingHours: [] }] };
  const known = printed(medicalClinic(clinic, site));
  expect(Object.keys(known)).toEqual(["@type", "@id", "name", "url", "telephone", "address"]);
  expect(known.telephone).toBe("+1-602-926-7729");
  expect(Object.keys(known.address as object)).toEqual(["@type", "addressLocality", "addressRegion", "addressCountry"]);
  expect(printed(medicalClinic({ ...clinic, email: "a@core.example" }, site)).email).toBe("a@core.example");
});

test("the clinic's only place is where the clinic is", () => {
  const only = {
    place,
    street: "1 Main Street",
    postalCode: "85044",
    openingHours: hours,
    mapLink: "https://map.example/",
  };
  expect(printed(medicalClinic({ name: "Core", phone: "988", place, locations: [only] }, site))).toMatchObject({
    openingHoursSpecification: hours,
    hasMap: "https://map.example/",
    address: { streetAddress: "1 Main Street", postalCode: "85044", addressLocality: "Ahwatukee" },
  });
});

test("each of several places is a clinic of its own, which belongs to the whole", () => {
  const north = { name: "North office", place, street: "1 Main Street", openingHours: hours, phone: "+1-602-555-0100" };
  const south = { name: "South office", place: { ...place, locality: "Tempe" }, openingHours: [] };
  const clinic = { name: "Core", phone: "+1-602-926-7729", place, locations: [north, south] };
  const { department, ...whole } = printed(medicalClinic(clinic, site));
  expect(whole.openingHoursSpecification).toBeUndefined();
  expect(whole.address).toEqual({
    "@type": "PostalAddress",
    addressLocality: "Ahwatukee",
    addressRegion: "AZ",
    addressCountry: "US",
  });
  const of = (id: string) => ({
    "@type": "MedicalClinic",
    "@id": `https://core-recovery.example/#clinic-${id}`,
    parentOrganization: { "@id": "https://core-recovery.example/#clinic" },
  });
  expect(department).toEqual([
    {
      ...of("north-office"),
      name: "Core, North office",
      telephone: "+1-602-555-0100",
      openingHoursSpecification: hours,
      address: { ...(whole.address as object), streetAddress: "1 Main Street" },
    },
    {
      ...of("south-office"),
      name: "Core, South office",
      telephone: "+1-602-926-7729",
      address: { ...(whole.address as object), addressLocality: "Tempe" },
    },
  ]);
});

test("the breadcrumb counts from 1 and ends at the page", () => {
  const list = breadcrumbList([{ label: "Home", href: "/" }], { label: "Blog", href: "/blog/" }, site);
  expect(list.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Home", item: "https://core-recovery.example/" },
    { "@type": "ListItem", position: 2, name: "Blog", item: "https://core-recovery.example/blog/" },
  ]);
});

test("an article that was never changed was last changed on its first day", () => {
  expect(blogPosting(writing, "Core", page, picture).dateModified).toBe("2026-11-23");
  expect(blogPosting({ ...writing, updated: "2027-01-02" }, "Core", page, picture).dateModified).toBe("2027-01-02");
});

test("a review is stated only when a named clinician did one", () => {
  const told = (data: typeof writing) => Object.keys(printed(medicalWebPage(data, page, picture)));
  expect(told(reviewed)).toEqual(expect.arrayContaining(["reviewedBy", "lastReviewed"]));
  for (const half of [writing, { ...writing, reviewer: "Dr. A. Real" }, { ...writing, reviewed: "2026-12-01" }])
    expect(told(half).filter((field) => /review/i.test(field))).toEqual([]);
});

test("a page about treatment that was never changed was last changed on its first day", () => {
  expect(printed(medicalWebPage(writing, page, picture)).dateModified).toBe("2026-11-23");
});

test("the review of an article is stated of its page: schema.org knows reviews of web pages only", () => {
  // https://schema.org/reviewedBy and https://schema.org/lastReviewed are properties of WebPage.
  const { mainEntityOfPage, ...article } = printed(blogPosting(reviewed, "Core", page, picture));
  expect(Object.keys(article).filter((field) => /review/i.test(field))).toEqual([]);
  expect(mainEntityOfPage).toEqual({
    "@type": "MedicalWebPage",
    "@id": page.href,
    reviewedBy: { "@type": "Person", name: "Dr. A. Real" },
    lastReviewed: "2026-12-01",
  });
  expect(printed(blogPosting(writing, "Core", page, picture)).mainEntityOfPage).toBe(page.href);
});

test.each([
  ["Core editorial team", "Organization"],
  ["Equipo editorial de Core", "Organization"],
  ["Ana Real", "Person"],
])("the author %s is a %s", (author, type) => {
  expect(blogPosting({ ...writing, author }, "Core", page, picture).author).toEqual({ "@type": type, name: author });
});

test("no text can end the script element that holds it", () => {
  const text = "</script><script>alert(1)</script><!--";
  expect(jsonLd([{ name: text }])).not.toContain("<");
  expect(printed({ name: text }).name).toBe(text);
});
