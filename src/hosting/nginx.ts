import { globSync } from "node:fs";
import { dirname } from "node:path/posix";
import { readHeaders, readRedirects, type HeaderRule, type HostRedirect } from "./host-rules.ts";
import { mediaTypes } from "./media-types.ts";

export interface NginxOptions {
  /** Where the files are on the server; also what nginx sends. */
  root: string;
  /** Lines for `server { … }` that say where it listens: `listen 443 ssl; server_name …`. */
  listen: string;
  /** Whether nginx has its module for Brotli files. */
  brotli: boolean;
  /** Name of the release, which {@link RELEASE_ADDRESS} tells; without it nothing is told. */
  release?: string | undefined;
}

/** Where a server says which release it answers with. */
export const RELEASE_ADDRESS = "/.release";

/**
 * nginx's configuration for a finished site (https://nginx.org/en/docs/): its `_headers` and `_redirects` in nginx's
 * words, and what other hosts do by themselves.
 * @param site folder of the finished site
 * @returns text for `http { … }`
 */
export function nginxConfiguration(site: string, { root, listen, brotli, release }: NginxOptions): string {
  const rules = readHeaders(site);
  // Of the folders whose names begin with a dot, this one is for everybody (RFC 8615).
  const patterns = new Set(["/.well-known/*", ...rules.map(({ pattern }) => pattern)]);
  const sections = [...patterns].filter((pattern) => pattern !== "/*");
  const redirects = readRedirects(site);
  const byQuery = redirects.filter(({ from }) => from.query);
  return `# Written from the site's _headers and _redirects: a change belongs there.
map $request_method $site_allow {
  default "GET, HEAD";
  GET "";
  HEAD "";
}
map $uri $site_not_found {
  default /404.html;
${ownNotFound(site)}}
${byQuery.length > 0 ? queryMap(byQuery) : ""}server {
  ${listen}
  root ${quote(root)};
  index index.html;
  types {
${Object.entries(mediaTypes)
  .map(([ending, type]) => `    ${quote(type)} ${ending};`)
  .join("\n")}
  }
  default_type application/octet-stream;
  server_tokens off;
  # Who asked for which page, and what for, is written nowhere: a line about a request names all three, an error's too.
  # What goes wrong with nginx itself is in its own log. To find a fault, listen.conf may name an error_log for a while.
  access_log off;
  error_log /dev/null emerg;
  absolute_redirect off;
  etag on;
  gzip_static on;
  gzip_vary on;
  ${brotli ? "brotli_static on;" : "# brotli_static: its module is not here."}
  sendfile on;
  tcp_nopush on;
  open_file_cache max=5000;
  # Also which files have no packed one: a release never changes.
  open_file_cache_errors on;
  # Room for the headers, at one go: with nginx's 4k each answer would ask for memory again.
  request_pool_size 8k;
  # Pages are sent whole, and nobody sends anything here.
  max_ranges 0;
  client_max_body_size 1k;
  large_client_header_buffers 2 8k;
  client_header_timeout 10s;
  client_body_timeout 10s;
  send_timeout 30s;

${headersOf(rules, "")}
${byQuery.length > 0 ? "  if ($site_redirect) { return 301 $site_redirect; }\n" : ""}  error_page 403 404 =404 $site_not_found;
${sections.flatMap(placesOf(rules)).join("")}  # What is for hosts alone: packed copies, which nginx takes by itself, too. No other regular expression than theirs:
  # nginx tries each at every request.
  location ~ \\.(br|gz)$ { return 404; }
  location = /_headers { return 404; }
  location = /_redirects { return 404; }
  location /. { return 404; }
${release ? `  location = ${RELEASE_ADDRESS} { add_header Cache-Control no-store; default_type text/plain; return 200 "${release}"; }\n` : ""}${redirectPlaces(redirects.filter(({ from }) => !from.query))}}
`;
}

/** The page for what is not there, by the first folder of an address, where a language has its own. */
const ownNotFound = (site: string): string =>
  globSync("*/404.html", { cwd: site })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .map((file) => `  ~^/${dirname(file)}/ /${file};\n`)
    .join("");

/** nginx chooses a `location` by the path alone: what a query decides is looked up before. */
function queryMap(redirects: readonly HostRedirect[]): string {
  const lines = redirects.flatMap(({ from, to }) =>
    spellings(from.path).map((path) => `  ${mapKey(`${path}?${from.query}`)} ${quote(to)};\n`),
  );
  return `map "$uri?$args" $site_redirect {\n  default "";\n${[...new Set(lines)].join("")}}\n`;
}

/** nginx looks words up in a table whose places hold only so many bytes; what is longer it has to compare. */
const mapKey = (text: string) => literal(Buffer.byteLength(text) > 44 ? `~^${RegExp.escape(text)}$` : text);

/** A `location` for each spelling of an old address. Of two for one, nginx would take neither. */
function redirectPlaces(redirects: readonly HostRedirect[]): string {
  const targets = new Map<string, string>();
  for (const { from, to, status } of redirects) {
    const exact = spellings(from.path).map((path) => `= ${literal(path)}`);
    for (const place of from.withBelow ? [...exact, `^~ ${literal(from.path)}`] : exact)
      targets.set(place, targets.get(place) ?? `return ${status} ${quote(to)};`);
  }
  return [...targets].map(([place, answer]) => `  location ${place} { ${answer} }\n`).join("");
}

/** An address with its last slash and, but for the front page, without. */
const spellings = (path: string): string[] => (path.endsWith("/") && path !== "/" ? [path, path.slice(0, -1)] : [path]);

/**
 * All headers of a `location`: one that has any of its own inherits none. Without conditions, so that nginx prepares
 * them once. A lifetime is for files that are there; every other header is for errors too.
 */
function headersOf(rules: HeaderRule[], pattern: string): string {
  const path = pattern.replace("*", "");
  const headers = rules.filter(({ fits, pattern }) => pattern === "/*" || fits(path)).flatMap((rule) => rule.headers);
  const lifetime = headers.find(([name]) => name === "Cache-Control")?.[1] ?? "no-cache";
  const lines = headers
    .filter(([name]) => name !== "Cache-Control")
    .map(([name, value]) => `add_header ${name} ${quote(value)} always;`);
  return ["add_header Allow $site_allow always;", `add_header Cache-Control ${quote(lifetime)};`, ...lines]
    .map((line) => `    ${line}\n`)
    .join("");
}

/** @throws when a pattern is neither one address nor all that begin alike */
const placesOf =
  (rules: HeaderRule[]) =>
  (pattern: string): string[] => {
    const beginning = /^([^*]+)\*$/.exec(pattern)?.[1];
    if (!beginning && pattern.includes("*"))
      throw new Error(`_headers: nginx cannot be told "${pattern}"; end it in *`);
    // nginx answers for a folder as its `index.html`.
    const exact = pattern.endsWith("/") ? [pattern, `${pattern}index.html`] : [pattern];
    const places = beginning ? [quote(beginning)] : exact.map((address) => `= ${quote(address)}`);
    return places.map((place) => `  location ${place} {\n${headersOf(rules, pattern)}  }\n`);
  };

/** @throws when nginx would take a part of the text for a variable */
function quote(text: string): string {
  if (text.includes("$")) throw new Error(`nginx cannot be told "${text}", which has a dollar sign`);
  return literal(text);
}

const literal = (text: string) => `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;
