import { createHash } from "node:crypto";

/** A page that only leads elsewhere has nothing to load or run. */
const NOTHING =
  "default-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Astro writes the hashes of the whole site into every page's policy: a kilobyte that does not compress, and more
 * permission than a page needs.
 * @param html a page with a policy in a `<meta>` element
 * @returns the page with only those hashes in its policy that one of its inline styles or scripts has
 */
export function pruneHashes(html: string): string {
  const inline = [...html.matchAll(/<(?:style|script)\b[^>]*>([\s\S]*?)<\/(?:style|script)>/g)];
  const present = new Set(inline.map(([, content = ""]) => createHash("sha256").update(content).digest("base64")));
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_, start: string, policy: string) =>
      start + policy.replace(/ 'sha256-([^']+)'/g, (token, hash: string) => (present.has(hash) ? token : "")),
  );
}

/**
 * @param html any page
 * @returns a page that leads elsewhere with a policy, which Astro gives to no such page; any other as it was
 */
export function closeRedirect(html: string): string {
  if (html.includes('http-equiv="content-security-policy"')) return html;
  return html.replace(
    /<meta http-equiv="refresh"/,
    `<meta http-equiv="content-security-policy" content="${NOTHING}">$&`,
  );
}
