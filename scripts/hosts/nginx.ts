import { readHeaders, readRedirects, type HeaderRule } from "../serve/host-rules.ts";
import { mediaTypes } from "./media-types.ts";

export interface NginxOptions {
  /** Where the files are on the server; also what nginx sends. */
  root: string;
  /** Lines for `server { … }` that say where it listens: `listen 443 ssl; server_name …`. */
  listen: string;
  /** Whether nginx has its module for Brotli files. */
  brotli: boolean;
}

/**
 * nginx's configuration for a finished site (https://nginx.org/en/docs/): its `_headers` and `_redirects` in nginx's
 * words, and what other hosts do by themselves.
 * @param site folder of the finished site
 * @returns text for `http { … }`
 */
export function nginxConfiguration(site: string, { root, listen, brotli }: NginxOptions): string {
  const headers = readHeaders(site)
    .flatMap((rule) => rule.headers.map((header) => ({ rule, header })))
    // nginx would give a second type beside the one of `media-types.ts`.
    .filter(({ header: [name] }) => name !== "Content-Type");
  // A lifetime is for files that are there, so it goes without "always"; every other header is for errors too.
  const lifetimes = headers.filter(({ header: [name] }) => name === "Cache-Control");
  const others = headers.filter((header) => !lifetimes.includes(header));
  const variables = others.map(({ rule, header: [, value] }, index) =>
    rule.pattern === "/*" ? undefined : map(`site_header_${index}`, [[expression(rule), value]], ""),
  );
  return `# Written from the site's _headers and _redirects: a change belongs there.
${variables.filter(Boolean).join("")}${map(
    "site_lifetime",
    lifetimes.map(({ rule, header: [, value] }) => [expression(rule), value]),
    "no-cache",
  )}map $request_method $site_allow {
  default "GET, HEAD";
  GET "";
  HEAD "";
}
server {
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
  absolute_redirect off;
  etag on;
  gzip_static on;
  gzip_vary on;
  ${brotli ? "brotli_static on;" : "# brotli_static: its module is not here."}
  sendfile on;
  tcp_nopush on;
  open_file_cache max=5000;
  # Pages are sent whole, and nobody sends anything here.
  max_ranges 0;
  client_max_body_size 1k;
  large_client_header_buffers 2 8k;
  client_header_timeout 10s;
  client_body_timeout 10s;
  send_timeout 30s;

  add_header Allow $site_allow always;
  add_header Cache-Control $site_lifetime;
${others
  .map(({ rule, header: [name, value] }, index) => {
    return `  add_header ${name} ${rule.pattern === "/*" ? quote(value) : `$site_header_${index}`} always;\n`;
  })
  .join("")}
  error_page 403 404 =404 /404.html;
  location ~ "/\\.(?!well-known/)|^/_(headers|redirects)$|\\.(br|gz)$" { return 404; }
${readRedirects(site)
  .map(({ from, to, status }) => `  location = ${quote(from)} { return ${status} ${quote(to)}; }\n`)
  .join("")}}
`;
}

/** One value or another, by the path that is asked for; nginx leaves a header out whose value is empty. */
function map(name: string, cases: [expression: string, value: string][], otherwise: string): string {
  const lines = cases.map(([expression, value]) => `  ${escape(`~${expression}`)} ${quote(value)};\n`);
  return `map $uri $${name} {\n  default ${quote(otherwise)};\n${lines.join("")}}\n`;
}

/** nginx has found a folder's page by the time it adds headers: the address of a front page then ends in `index.html`. */
function expression({ pattern }: HeaderRule): string {
  return `^${pattern
    .split("*")
    .map((part) => RegExp.escape(part))
    .join(".*")}${pattern.endsWith("/") ? "(index\\.html)?" : ""}$`;
}

/** @throws when nginx would take a part of the text for a variable */
function quote(text: string): string {
  if (text.includes("$")) throw new Error(`nginx cannot be told "${text}", which has a dollar sign`);
  return escape(text);
}

const escape = (text: string) => `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;
