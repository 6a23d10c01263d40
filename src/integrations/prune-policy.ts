import { createHash } from "node:crypto";
import { inlineElements } from "./inline-elements.ts";

/**
 * Astro writes the hashes of the whole site into every page's policy: a kilobyte that does not compress, and more
 * permission than a page needs.
 * @param html a page with a policy in a `<meta>` element
 * @returns the page with only those hashes in its policy that one of its inline styles or scripts has
 */
export function pruneHashes(html: string): string {
  const hashes = inlineElements(html).map(({ content }) => createHash("sha256").update(content).digest("base64"));
  const present = new Set(hashes);
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_, start: string, policy: string) =>
      start + policy.replace(/ 'sha256-([^']+)'/g, (token, hash: string) => (present.has(hash) ? token : "")),
  );
}

/**
 * A policy counts for what stands behind it.
 * @param html a page with a policy in a `<meta>` element
 * @returns the page with its policy right behind the name of its character set
 */
export function policyFirst(html: string): string {
  const [policy = ""] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html) ?? [];
  return html.replace(policy, "").replace(/<meta charset="[^"]*"[^>]*>/, (charset) => charset + policy);
}
