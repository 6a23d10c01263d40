import type { APIRoute } from "astro";

/** Everything may be read; pages that should not be listed say so themselves. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL("sitemap-index.xml", site).href}\n`);
