import { createReadStream, existsSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { inLanguage, languageOf } from "../content/addresses.ts";
import { findRedirect } from "../content/old-address.ts";
import { readHeaders, readRedirects } from "./host-rules.ts";

/** The page for what is not there; a language may have its own, in its folder. */
const NOT_FOUND = "/404.html";

/**
 * Answers requests for a finished site. Only what stands in its folder is sent, and neither the files that are for
 * the host nor hidden ones.
 * @param dir the folder; its files are looked up at each request, so a new build shows at once
 */
export function siteHandler(dir: string): RequestListener {
  const files = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });
  const rules = readHeaders(dir);
  const redirects = readRedirects(dir);

  return (request, response) => {
    // A file that cannot be read, or one too many: the visitor's browser is told by an answer that breaks off.
    response.once("pipe", (file) => file.once("error", () => response.destroy()));
    const address = addressOf(request);
    giveHeaders(response, address?.path ?? NOT_FOUND);
    if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(response, 405, { Allow: "GET, HEAD" });
      return;
    }
    if (!address) {
      refuse(response, 400);
      return;
    }
    const { path, search } = address;

    const redirect = findRedirect(redirects, path + search);
    if (redirect) {
      refuse(response, redirect.status, { Location: redirect.to });
      return;
    }
    if (isPrivate(path)) {
      notFound(response, path);
      return;
    }
    if (!path.endsWith("/") && existsSync(join(dir, decodeURI(path), "index.html"))) {
      refuse(response, 301, { Location: `${path}/${search}` });
      return;
    }

    request.url = path.endsWith("/") ? `${path}index.html` : path;
    // Parts of files are for media; pages are sent whole (RFC 9110, 14.2 lets a server choose).
    delete request.headers.range;
    files(request, response, () => notFound(response, path));
  };

  /** Those of an address. Values that several rules give count together, as on the hosts. */
  function giveHeaders(response: ServerResponse, path: string): void {
    const headers = rules.filter(({ fits }) => fits(path)).flatMap((rule) => rule.headers);
    for (const [name, value] of headers) response.appendHeader(name, value);
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-cache");
  }

  /** What is not there has no lifetime, nor a policy for what could be there: it has those of the page that says so. */
  function notFound(response: ServerResponse, path: string): void {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const own = inLanguage(NOT_FOUND, languageOf(path));
    const address = existsSync(join(dir, own)) ? own : NOT_FOUND;
    giveHeaders(response, address);
    const page = join(dir, address);
    if (!existsSync(page)) {
      refuse(response, 404);
      return;
    }
    response.writeHead(404, { "Content-Type": "text/html;charset=utf-8" });
    createReadStream(page).pipe(response);
  }
}

/** @returns the path and the query, both still encoded; nothing when they are malformed */
function addressOf({ url = "" }: IncomingMessage): { path: string; search: string } | undefined {
  try {
    const { pathname, search } = new URL(url.replace(/^\/+/, "/"), "http://localhost");
    const decoded = decodeURI(pathname);
    return ["\0", "\\", "//"].some((odd) => decoded.includes(odd)) ? undefined : { path: pathname, search };
  } catch {
    return undefined;
  }
}

/** For hosts alone, hidden, or a packed copy, which is sent for the file itself. */
function isPrivate(path: string): boolean {
  return /^\/_(headers|redirects)$|\/\.(?!well-known\/)|\.(br|gz)$/.test(decodeURI(path));
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}
