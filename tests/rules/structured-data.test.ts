import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { expect } from "vitest";
import { parse } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { deadEnd } from "../support/built/addresses.ts";
import { all, fixtureRule, fixtureTest } from "../support/built/rule.ts";
import { pages, site, type BuiltPage, type Kind } from "../support/built/site.ts";

/** What a page may say about itself. Strict: a field that is not known here is a mistake, an empty one too. */
const words = z.string().trim().min(1);
const day = z.iso.date();
const own = z.url().refine((address) => address.startsWith(site.href) && !deadEnd(address, "/"), "leads to nothing");
const clinicId = new URL("#clinic", site).href;
const publisher = z.strictObject({ "@id": z.literal(clinicId) });

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const telephone = z.string().regex(/^\+\d{1,3}(-\d+)+$/);
const whereAndWhen = {
  openingHoursSpecification: z
    .array(
      z.strictObject({
        "@type": z.literal("OpeningHoursSpecification"),
        dayOfWeek: z.array(z.string().regex(/^https:\/\/schema\.org\/[A-Z][a-z]+day$/)).min(1),
        opens: time,
        closes: time,
      }),
    )
    .min(1)
    .optional(),
  hasMap: z.url().optional(),
  address: z.strictObject({
    "@type": z.literal("PostalAddress"),
    streetAddress: words.optional(),
    postalCode: words.optional(),
    addressLocality: words,
    addressRegion: words.optional(),
    addressCountry: words,
  }),
};

const medicalClinic = z.strictObject({
  "@type": z.literal("MedicalClinic"),
  "@id": z.literal(clinicId),
  name: words,
  url: z.literal(site.href),
  telephone,
  email: z.email().optional(),
  ...whereAndWhen,
  department: z
    .array(
      z.strictObject({
        "@type": z.literal("MedicalClinic"),
        "@id": z.string().startsWith(`${clinicId}-`),
        name: words,
        telephone,
        parentOrganization: publisher,
        ...whereAndWhen,
      }),
    )
    .min(1)
    .optional(),
});

const blogPosting = z.strictObject({
  "@type": z.literal("BlogPosting"),
  headline: words.max(110),
  description: words,
  datePublished: day,
  dateModified: day,
  author: z.strictObject({ "@type": z.enum(["Organization", "Person"]), name: words }),
  publisher,
  image: own,
  mainEntityOfPage: own.or(z.looseObject({ "@type": z.literal("MedicalWebPage"), "@id": own })),
  inLanguage: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
});

const medicalWebPage = z.strictObject({
  "@type": z.literal("MedicalWebPage"),
  name: words,
  description: words,
  url: own,
  datePublished: day.optional(),
  dateModified: day.optional(),
  primaryImageOfPage: own.or(z.strictObject({ "@type": z.literal("ImageObject"), url: own })),
  publisher,
  reviewedBy: z.strictObject({ "@type": z.literal("Person"), name: words }).optional(),
  lastReviewed: day.optional(),
  inLanguage: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
});

const collectionPage = z.strictObject({
  "@type": z.literal("CollectionPage"),
  name: words,
  description: words,
  url: own,
  dateModified: day,
  primaryImageOfPage: own,
  publisher,
  inLanguage: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
});

const breadcrumbList = z.strictObject({
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(z.strictObject({ "@type": z.literal("ListItem"), position: z.number(), name: words, item: own }))
    .min(2),
});

const definedTermSet = z.strictObject({
  "@type": z.literal("DefinedTermSet"),
  "@id": own,
  name: words,
  description: words,
  url: own,
  inLanguage: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  hasDefinedTerm: z
    .array(
      z.strictObject({
        "@type": z.literal("DefinedTerm"),
        name: words,
        alternateName: z.array(words).min(1).optional(),
        description: words,
        url: own,
        inDefinedTermSet: z.strictObject({ "@id": own }),
      }),
    )
    .min(1),
});

const graph = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.array(
    z.discriminatedUnion("@type", [
      medicalClinic,
      blogPosting,
      medicalWebPage,
      collectionPage,
      breadcrumbList,
      definedTermSet,
    ]),
  ),
});

const typesOf: Partial<Record<Kind, string[]>> = {
  home: [],
  article: ["BlogPosting", "BreadcrumbList"],
  program: ["MedicalWebPage", "BreadcrumbList"],
  topic: ["CollectionPage", "BreadcrumbList"],
};

/** What a page says about itself; nothing where the first rule below fails. */
const things = (page: BuiltPage) =>
  all(page, "script[type='application/ld+json']").flatMap(
    ({ textContent }) => graph.safeParse(JSON.parse(textContent)).data?.["@graph"] ?? [],
  );
/** The front page of a page's language. */
const homeOf = ({ pathname }: BuiltPage) => /^\/[a-z]{2}\//.exec(pathname)?.[0] ?? "/";
const indexed = pages.filter((page) => page.indexed);

fixtureRule("structured data has the fields of its type, all filled, and no others", (page) => {
  const scripts = all(page, "script[type='application/ld+json']");
  if (scripts.length !== 1) return [`has ${scripts.length} blocks of structured data`];
  const { error } = graph.safeParse(JSON.parse(scripts[0]?.textContent ?? ""));
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
});

fixtureRule(
  "each kind of page says what it is",
  (page) => {
    const types = things(page).map((thing) => thing["@type"]);
    const expected = ["MedicalClinic", ...(typesOf[page.kind] ?? ["BreadcrumbList"])];
    return expected.filter((type) => !types.some((found) => found === type)).map((type) => `no ${type}`);
  },
  indexed,
);

fixtureRule(
  "the breadcrumb leads from the home page to this one",
  (page) => {
    const [list] = things(page).filter((thing) => thing["@type"] === "BreadcrumbList");
    if (!list) return [];
    const steps = list.itemListElement;
    return [
      ...(steps[0]?.item === new URL(homeOf(page), site).href ? [] : ["does not begin at the home page"]),
      ...(steps.at(-1)?.item === new URL(page.pathname, site).href ? [] : [`ends at ${steps.at(-1)?.item}`]),
      ...(steps.every(({ position }, index) => position === index + 1) ? [] : ["is not numbered 1, 2, 3"]),
    ];
  },
  indexed,
);

fixtureTest("the clinic is described by what its settings say, and by nothing else", () => {
  const settings = readFileSync(join(contentDir, "site.yaml"), "utf8");
  const known = JSON.stringify(parse(settings));
  const clinics = pages.flatMap(things).filter((thing) => thing["@type"] === "MedicalClinic");
  const said = clinics.flatMap(({ name, telephone, email, hasMap, address }) => {
    const { streetAddress, postalCode, addressLocality, addressRegion, addressCountry } = address;
    const place = [streetAddress, postalCode, addressLocality, addressRegion, addressCountry];
    return [name, telephone.replace("+1-", ""), email, hasMap, ...place];
  });
  expect(said.filter((value) => value !== undefined && !known.includes(JSON.stringify(value)))).toEqual([]);
});
