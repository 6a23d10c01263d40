/** A step of the breadcrumb. */
export interface Crumb {
  label: string;
  /** Address within the site. */
  href: string;
}

/** What the site's settings know about the clinic. */
export interface Clinic {
  name: string;
  /** With the code of the country: `+1-602-926-7729`. */
  phone: string;
  place: { locality: string; region: string; country: string };
  email?: string;
  street?: string;
  postalCode?: string;
  openingHours?: string[];
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

type Thing = Record<string, unknown>;

/**
 * The clinic as schema.org sees it (https://schema.org/MedicalClinic), with the fields that are known and no others.
 * @param site absolute address of the home page
 */
export function medicalClinic(clinic: Clinic, site: URL): Thing {
  return {
    "@type": "MedicalClinic",
    "@id": new URL("#clinic", site).href,
    name: clinic.name,
    url: site.href,
    telephone: clinic.phone,
    email: clinic.email,
    openingHours: clinic.openingHours,
    address: {
      "@type": "PostalAddress",
      streetAddress: clinic.street,
      postalCode: clinic.postalCode,
      addressLocality: clinic.place.locality,
      addressRegion: clinic.place.region,
      addressCountry: clinic.place.country,
    },
  };
}

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
  { title, description, updated }: Pick<Writing, "title" | "description"> & { updated: string },
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
  { title, description }: Pick<Writing, "title" | "description">,
  terms: readonly DefinedTerm[],
  page: URL,
): Thing {
  return {
    "@type": "DefinedTermSet",
    "@id": page.href,
    name: title,
    description,
    url: page.href,
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
