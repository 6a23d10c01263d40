import type { AstroUserConfig } from "astro";

/**
 * What pages may load: files of this site, nothing else. Astro adds the hashes of its own styles and scripts. And no
 * script may make markup or code from a string (Trusted Types): not ours, and not Pagefind's, which has no need to.
 * As a header it stands in the built `_headers` too, with `frame-ancestors`, which works only there.
 */
export const contentSecurity = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ],
} satisfies NonNullable<AstroUserConfig["security"]>["csp"];
