import { slug } from "github-slugger";

/** A step of the breadcrumb. */
export interface Crumb {
  label: string;
  /** Address within the site. */
  href: string;
}

/** What the site's settings know about the clinic. */
export interface Clinic {
  name: string;
  /** With the code of the country: `+1-202-555-0123`. */
  phone: string;
  email?: string | undefined;
  /** Where it is: one place without a name of its own, or several that have one. */
  locations: readonly Location[];
  /** Where it is known as, while it has several places. */
  place: Location["place"];
}

/** One place of the clinic. */
export interface Location {
  name?: string | undefined;
  phone?: string | undefined;
  place: { locality: string; region?: string | undefined; country: string };
  street?: string | undefined;
  postalCode?: string | undefined;
  /** As schema.org has them: `OpeningHoursSpecification`. */
  openingHours: readonly Thing[];
  mapLink?: string | undefined;
}

/** What a page with a date and an author says about itself. */
export interface Writing {
  title: string;
  description: string;
  published: string;
  updated?: string;
  author: string;
  reviewer?: string;
  reviewed?: string;
  /** As HTML writes it: `en-US`, `es`. */
  language: string;
}

export type Thing = Record<string, unknown>;

/**
 * The clinic as schema.org sees it (https://schema.org/MedicalClinic), with the fields that are known and no others.
 * @param site absolute address of the home page
 */
export function medicalClinic(clinic: Clinic, site: URL): Thing {
  const id = new URL("#clinic", site).href;
  const [only] = clinic.locations.filter(({ name }) => name === undefined);
  const named = clinic.locations.flatMap((location) => (location.name ? { ...location, name: location.name } : []));
  return {
    "@type": "MedicalClinic",
    "@id": id,
    name: clinic.name,
    url: site.href,
    telephone: clinic.phone,
    email: clinic.email,
    ...whereAndWhen(only ?? { place: clinic.place, openingHours: [] }),
    department: listed(
      named.map(({ name, phone = clinic.phone, ...location }) => ({
        "@type": "MedicalClinic",
        "@id": new URL(`#clinic-${slug(name)}`, site).href,
        name: `${clinic.name}, ${name}`,
        telephone: phone,
        parentOrganization: { "@id": id },
        ...whereAndWhen(location),
      })),
    ),
  };
}

function whereAndWhen({ openingHours, mapLink, street, postalCode, place }: Omit<Location, "name" | "phone">): Thing {
  return {
    openingHoursSpecification: listed(openingHours),
    hasMap: mapLink,
    address: {
      "@type": "PostalAddress",
      streetAddress: street,
      postalCode,
      addressLocality: place.locality,
      addressRegion: place.region,
      addressCountry: place.country,
    },
  };
}

/** A list that says nothing is left out. */
const listed = <Value>(values: readonly Value[]) => (values.length > 0 ? values : undefined);

/** The trail from the home page to this one (https://schema.org/BreadcrumbList). */
export function breadcrumbList(crumbs: readonly Crumb[], here: Crumb, site: URL): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...crumbs, here].map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: new URL(href, site).href,
    })),
  };
}

/**
 * An article of the blog (https://schema.org/BlogPosting).
 * @param clinic its name, which stands in that of its editorial team: any other author is a person
 * @param page absolute address of the article
 * @param picture that of its share picture
 */
export function blogPosting(writing: Writing, clinic: string, page: URL, picture: URL): Thing {
  const reviewed = review(writing);
  return {
    "@type": "BlogPosting",
    headline: writing.title,
    description: writing.description,
    datePublished: writing.published,
    dateModified: writing.updated ?? writing.published,
    author: { "@type": writing.author.includes(clinic) ? "Organization" : "Person", name: writing.author },
    publisher: { "@id": new URL("/#clinic", page).href },
    image: picture.href,
    // A review is a statement about the page, and no field of an article.
    mainEntityOfPage: reviewed ? { "@type": "MedicalWebPage", "@id": page.href, ...reviewed } : page.href,
    inLanguage: writing.language,
  };
}

/** A page about treatment (https://schema.org/MedicalWebPage). */
export function medicalWebPage(writing: Omit<Writing, "author">, page: URL, picture: URL): Thing {
  return {
    "@type": "MedicalWebPage",
    name: writing.title,
    description: writing.description,
    url: page.href,
    dateModified: writing.updated ?? writing.published,
    primaryImageOfPage: picture.href,
    publisher: { "@id": new URL("/#clinic", page).href },
    ...review(writing),
    inLanguage: writing.language,
  };
}

/** A page that gathers others on one topic (https://schema.org/CollectionPage). */
export function collectionPage(
  { title, description, updated, language }: Pick<Writing, "title" | "description" | "language"> & { updated: string },
  page: URL,
  picture: URL,
): Thing {
  return {
    "@type": "CollectionPage",
    name: title,
    description,
    url: page.href,
    dateModified: updated,
    primaryImageOfPage: picture.href,
    publisher: { "@id": new URL("/#clinic", page).href },
    inLanguage: language,
  };
}

/** A term of the glossary. */
export interface DefinedTerm {
  term: string;
  also: readonly string[];
  meaning: string;
  /** Address within the site. */
  href: string;
}

/** A glossary with all its terms (https://schema.org/DefinedTermSet). @param page its absolute address */
export function definedTermSet(
  { title, description, language }: Pick<Writing, "title" | "description" | "language">,
  terms: readonly DefinedTerm[],
  page: URL,
): Thing {
  return {
    "@type": "DefinedTermSet",
    "@id": page.href,
    name: title,
    description,
    url: page.href,
    inLanguage: language,
    hasDefinedTerm: terms.map(({ term, also, meaning, href }) => ({
      "@type": "DefinedTerm",
      name: term,
      alternateName: also.length > 0 ? also : undefined,
      description: meaning,
      url: new URL(href, page).href,
      inDefinedTermSet: { "@id": page.href },
    })),
  };
}

/** A review is stated only when a named clinician did one. */
function review({ reviewer, reviewed }: Pick<Writing, "reviewer" | "reviewed">): Thing | undefined {
  if (!reviewer || !reviewed) return undefined;
  return { reviewedBy: { "@type": "Person", name: reviewer }, lastReviewed: reviewed };
}

/**
 * The content of a `<script type="application/ld+json">`.
 * @returns JSON in which `<` is escaped, so that no text can end the script element
 */
export function jsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
}
