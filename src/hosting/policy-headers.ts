import { isLanguage } from "../content/languages.ts";
import { deniedFeatures } from "./denied-features.ts";

/** What counts for pages only. With every font and script it would be more than a tenth of a first visit. */
const PAGE_HEADERS = `  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: ${deniedFeatures.map((feature) => `${feature}=()`).join(", ")}
`;

/** What is no page runs and loads nothing when it is opened by itself; browsers draw the arrows of a feed in a style. */
const FEED_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Rules for `_headers`, one for each feed, of which each language has its own. @param files such as `es/rss.xml` */
export const feedRules = (files: readonly string[]): string =>
  files.map((file) => `/${file.replaceAll("\\", "/")}\n  Content-Security-Policy: ${FEED_POLICY}\n`).join("");

/**
 * @param html a finished page
 * @returns its policy; nothing for a page without one
 */
export function policyOf(html: string): string | undefined {
  return /<meta http-equiv="content-security-policy" content="([^"]*)/.exec(html)?.[1];
}

/**
 * Pages carry their policy themselves; as a header it counts from the first byte on. One rule a section, because hosts
 * take only so many rules, with what the section's pages need together. Each page has styles of its own, so the hashes
 * of a section would be a kilobyte with each of its pages, and one day more than a host takes: which styles a page may
 * have is left to the policy that it begins with, which counts as well.
 * @param policies of the pages, by file: `blog/after-iop/index.html`
 * @returns rules for `_headers`, one for each first folder
 */
export function policyRules(policies: readonly (readonly [file: string, policy: string])[]): string {
  const sections = Map.groupBy(policies, ([file]) => sectionOf(file));
  // Hosts answer for what is not there with the headers of its section and with such a page.
  const notFound = policies.filter(([file]) => /(^|[/\\])404\.html$/.test(file));
  const rules = [...sections].map(([section, pages]) => {
    const policy = combinePolicies([...pages, ...notFound].map(([, text]) => text));
    // Only a header can say this. It is in the rule for all addresses too, which some hosts leave for a closer one.
    return `${section}\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n${PAGE_HEADERS}`;
  });
  return `# Each section's policy, from its pages.\n${rules.join("")}`;
}

/** `/blog/*` for all that is in a folder, `/` for the front page, the file's own address for any other; in each language. */
function sectionOf(file: string): string {
  const [first = "", ...others] = file.split(/[/\\]/);
  const language = others.length > 0 && isLanguage(first) ? `/${first}` : "";
  const [folder = "", ...rest] = language ? others : [first, ...others];
  if (rest.length > 0) return `${language}/${folder}/*`;
  return folder === "index.html" ? `${language}/` : `${language}/${folder}`;
}

/** A policy that allows what any of these allows. All of them forbid to load what they do not name. */
function combinePolicies(policies: string[]): string {
  const directives = policies.flatMap((policy) => policy.split(";").map((part) => part.trim().split(/\s+/)));
  const byName = Map.groupBy(
    directives.filter(([name]) => name),
    ([name = ""]) => name,
  );
  return (
    [...byName]
      // Anything else is allowed where it is not named: the editor builds its own pages from strings.
      .filter(([name, all]) => name.endsWith("-src") || all.length === policies.length)
      .map(([name, sources]) => [name, ...new Set(sources.flatMap(([, ...values]) => values))])
      .map((words) => words.filter((word, _, { length }) => word !== "'none'" || length === 2))
      .map((words) => (words[0] === "style-src" ? withoutHashes(words) : words))
      .map((words) => words.join(" "))
      .join("; ")
  );
}

/** Beside a hash, browsers would not count `'unsafe-inline'`. */
function withoutHashes(words: string[]): string[] {
  const others = words.filter((word) => !/^'(sha\d+-|unsafe-inline')/.test(word));
  return others.length < words.length ? [...others, "'unsafe-inline'"] : words;
}
