import type { APIRoute } from "astro";
import { inLanguage } from "~/content/addresses.ts";
import { languages } from "~/content/site-languages.ts";

/** Everything may be read but answers of the search, which are no pages; pages not to be listed say so themselves. */
export const GET: APIRoute = ({ site }) => {
  const answers = languages.map((language) => `Disallow: ${inLanguage("/search/?", language)}\n`).join("");
  return new Response(`User-agent: *\nAllow: /\n${answers}Sitemap: ${new URL("sitemap-index.xml", site).href}\n`);
};
