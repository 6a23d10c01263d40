import type { APIRoute } from "astro";
import { buildDay } from "~/content/publication.ts";
import { getSite } from "~/content/published.ts";
import { languages } from "~/content/site-languages.ts";
import { telephoneHref } from "~/content/telephone.ts";

/** Whom to tell about a hole in the site (RFC 9116). Each build gives it another eleven months: a year at most is asked. */
export const GET: APIRoute = async ({ site }) => {
  const { email, phone, place, timeZone } = await getSite();
  const expires = new Date(`${buildDay(timeZone)}T00:00:00Z`);
  expires.setUTCMonth(expires.getUTCMonth() + 11);
  const lines = [
    email && `Contact: mailto:${email}`,
    `Contact: ${telephoneHref(phone, place.country)}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${languages.join(", ")}`,
    `Canonical: ${new URL(".well-known/security.txt", site).href}`,
  ];
  return new Response(`${lines.filter(Boolean).join("\n")}\n`);
};
