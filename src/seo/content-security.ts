import type { AstroUserConfig } from "astro";

/**
 * What pages may load: files of this site, nothing else. Astro adds the hashes of its own styles and scripts.
 * As a header it stands in the built `_headers` too, with `frame-ancestors`, which works only there.
 */
export const contentSecurity = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ],
} satisfies NonNullable<AstroUserConfig["security"]>["csp"];
