import { execFile } from "node:child_process";
import { appendFile, cp, glob, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outDir } from "../../src/content/directories.ts";
import { ask, policiesOf, wanted } from "../support/ask.ts";
import { startNginx, type Nginx } from "../../scripts/bench/start-nginx.ts";
import { FILE_POLICY, headerProblems, readPolicy } from "../support/built/policy.ts";
import { files, isEditor, pages, read, redirects } from "../support/built/site.ts";

/** The real configuration, put there by the real `npm run deploy`, in a real nginx. */
let nginx: Nginx;
let base: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "nginx-test-"));
  nginx = await startNginx(base, (started) => deploy(started, "--ask", ""));
});
afterAll(async () => {
  await nginx.stop();
  await rm(base, { recursive: true });
});

async function deploy({ reload, brotli }: Nginx, ...options: string[]): Promise<void> {
  const words = ["--anyway", "--reload", reload, ...(brotli ? [] : ["--no-brotli"]), ...options, base];
  await promisify(execFile)(process.execPath, ["scripts/deploy.ts", ...words]);
}

const get = (...asked: [path: string, headers?: Record<string, string>, method?: string]) => ask(nginx.port, ...asked);

describe("headers", () => {
  test("every page has those of _headers, and its policy there allows what the page's own allows", async () => {
    for (const { pathname, document } of pages.filter(({ pathname }) => pathname !== "/404.html")) {
      const { status, headers } = await get(pathname);
      expect({ pathname, status }).toEqual({ pathname, status: 200 });
      expect(headers, pathname).toMatchObject({ ...wanted(pathname), "content-type": "text/html; charset=utf-8" });
      const policy = document.querySelector("meta[http-equiv='content-security-policy']")?.getAttribute("content");
      // Styles are the page's own policy's: that of the headers would have to name those of all pages.
      const allowed = policy?.replace(/style-src[^;]*/, "").match(/'[^']+'/g) ?? [];
      expect(allowed.length).toBeGreaterThan(0);
      expect(allowed.filter((word) => !headers["content-security-policy"]?.includes(word))).toEqual([]);
    }
  });

  test("the policy of every page allows our own files and known inline code only; what is not there has such a one too", async () => {
    for (const path of [...pages.map(({ pathname }) => pathname), "/nowhere/", "/blog/nowhere/", "/admin/nowhere/"]) {
      const { headers } = await get(path);
      expect(headerProblems(policiesOf(headers), path), path).toEqual([]);
    }
  });

  test("the editor's policy is the one exception, and allows what it needs", async () => {
    const { headers } = await get("/admin/");
    const [frames, own, ...more] = policiesOf(headers).split(",").map(readPolicy);
    expect(more).toEqual([]);
    expect(frames).toEqual(readPolicy("frame-ancestors 'none'"));
    // It also covers the page for what is not there, which hosts may answer with: that one has a form for the search.
    expect(Object.fromEntries(own ?? [])).toEqual({
      ...Object.fromEntries(
        readPolicy(/content-security-policy" content="([^"]*)"/.exec(read("/admin/index.html"))?.[1] ?? ""),
      ),
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
    });
  });

  test("they are those of a careful host", async () => {
    const { headers } = await get("/");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": "max-age=31536000",
    });
    const denied = String(headers["permissions-policy"]).split(", ");
    expect(denied.filter((entry) => !entry.endsWith("=()"))).toEqual([]);
    expect(denied).toContain("geolocation=()");
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none', default-src 'none'/);
    expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
    // Styles have their hashes in each page.
    expect(headers["content-security-policy"]).not.toMatch(/script-src [^;]*unsafe-inline/);
    expect(headers.server, "no version is told").toBe("nginx");
  });

  test("every other file has its own, its kind, and a lifetime", async () => {
    for (const file of [...files].filter((name) => !/\.(html|br|gz)$|^\/_[a-z]+$/.test(name))) {
      const { status, headers } = await get(file);
      expect({ file, status }).toEqual({ file, status: 200 });
      expect(headers, file).toMatchObject(wanted(file));
      expect(headers["content-type"], file).not.toContain("octet-stream");
      const policy = policiesOf(headers);
      if (!isEditor(file) && policy !== `frame-ancestors 'none', ${FILE_POLICY}`)
        expect(headerProblems(policy, file), file).toEqual([]);
    }
  });
});

describe("encodings", () => {
  test("pages come as Brotli, gzip or plain, as they were made at build", async () => {
    const html = await readFile(join(outDir, "index.html"), "utf8");
    const plain = await get("/");
    expect(plain.body.toString()).toBe(html);
    const gzip = await get("/", { "accept-encoding": "gzip" });
    expect(gzip.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(gunzipSync(gzip.body).toString()).toBe(html);
    const best = await get("/", { "accept-encoding": "gzip, deflate, br" });
    expect(best.headers["content-encoding"]).toBe(nginx.brotli ? "br" : "gzip");
    expect((nginx.brotli ? brotliDecompressSync : gunzipSync)(best.body).toString()).toBe(html);
  });

  test("a page is not sent again to whoever has it", async () => {
    const { headers } = await get("/", { "accept-encoding": "gzip" });
    const again = await get("/", { "accept-encoding": "gzip", "if-none-match": headers.etag ?? "" });
    expect(again).toMatchObject({ status: 304, headers: { "cache-control": "no-cache" } });
    expect(again.body).toHaveLength(0);
  });
});

describe("addresses", () => {
  test("old ones lead to new ones", async () => {
    expect(redirects.size).toBeGreaterThan(0);
    for (const [from, to] of redirects) {
      const { status, headers } = await get(from);
      expect({ from, status, to: headers.location }).toEqual({ from, status: 301, to });
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  test.each([
    ["/how-intensive-outpatient-program-works", "/blog/how-intensive-outpatient-program-works/"],
    ["/how-intensive-outpatient-program-works/?utm=1", "/blog/how-intensive-outpatient-program-works/"],
    ["/caf%c3%a9", "https://example.org/elsewhere?a=1&b=2"],
    ["/category/news", "/blog/"],
    ["/category/news/a/b.html.gz", "/blog/"],
  ])("an old one is known however it is written: %s", async (from, location) => {
    expect(await get(from)).toMatchObject({ status: 301, headers: { location } });
  });

  test("a query that is no old address leads nowhere", async () => {
    for (const path of ["/", "/?p=123", "/?p=1", "/?q=12"]) expect((await get(path)).status, path).toBe(200);
    for (const path of ["/our-team.html", "/category/newsletter/", "/index.php?p=12"])
      expect((await get(path)).status, path).toBe(404);
  });

  test("a missing slash leads to the page, on this site, with the query", async () => {
    expect(await get("/about?q=1")).toMatchObject({ status: 301, headers: { location: "/about/?q=1" } });
    expect(await get("//about")).toMatchObject({ status: 301, headers: { location: "/about/" } });
  });

  test.each([
    ["/nowhere", "404.html"],
    ["/nowhere/", "404.html"],
    ["/blog/nowhere/", "404.html"],
    ["/share/", "404.html"],
    ["/index.html/", "404.html"],
    ["/_astro/nowhere.js", "404.html"],
    ["/es/nowhere/", "es/404.html"],
    ["/es/blog/nowhere/", "es/404.html"],
  ])("%s gets the page for what is not there, in its language", async (path, file) => {
    const { status, headers, body } = await get(path);
    expect({ status, body: body.toString() }).toEqual({
      status: 404,
      body: await readFile(join(outDir, file), "utf8"),
    });
    expect(headers["cache-control"] ?? "").not.toContain("immutable");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });
});

describe("what is not for visitors", () => {
  test.each([
    "/_headers",
    "/%5fheaders",
    "/_redirects",
    "/.git/config",
    "/%2eenv",
    "/nginx.conf",
    "/index.html.br",
    "/about/index.html.gz",
  ])("%s is not sent", async (path) => expect((await get(path)).status).toBe(404));

  test.each([
    "/../nginx.conf",
    "/..%2f..%2fnginx.conf",
    "/%2e%2e/nginx.conf",
    "/%2e%2e%2f%2e%2e%2fnginx.conf",
    "/%252e%252e/nginx.conf",
    "/%c0%ae%c0%ae/nginx.conf",
    "/..%5cnginx.conf",
    "/..;/nginx.conf",
    "//../nginx.conf",
    "/about/../../nginx.conf",
    "/_astro/..%2f..%2fnginx.conf",
    "/%00",
    "/%E0%",
  ])("%s leads nowhere, and the next one is answered", async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain("add_header");
    expect((await get("/")).status).toBe(200);
  });

  test("nothing can be sent, and what is too long is refused", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PROPFIND", "OPTIONS"])
      expect(await get("/", {}, method), method).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    for (const length of [9_000, 64_000]) {
      expect((await get(`/${"a".repeat(length)}`)).status).toBe(414);
      expect((await get(`/?${"a".repeat(length)}`)).status).toBe(414);
      expect((await get("/", { "x-long": "a".repeat(length) })).status).toBe(400);
    }
    expect((await get("/", { range: "bytes=0-9" })).status).toBe(200);
  });

  test.each([
    [404, "/nowhere", {}, "GET"],
    [400, "/%00", {}, "GET"],
    [405, "/", {}, "POST"],
    [414, `/${"a".repeat(9_000)}`, {}, "GET"],
    [400, "/", { "x-long": "a".repeat(9_000) }, "GET"],
  ])("errors have the headers of every page: %d", async (wantedStatus, path, sent, method) => {
    const { status, headers } = await get(path, sent, method);
    expect(status).toBe(wantedStatus);
    // The page for what is not there adds its own policy; a lifetime is for what is there.
    for (const [name, value] of Object.entries(wanted("/nowhere")))
      if (name !== "cache-control") expect(headers[name], name).toContain(value);
  });

  test("no request puts a header into an answer, or leads to another site", async () => {
    for (const path of ["/about%0d%0aX-Odd:%201", "/about?%0d%0aX-Odd:%201", "//evil.example/..%2fabout"]) {
      const { headers } = await get(path, { host: "evil.example", "x-forwarded-host": "evil.example" });
      expect(headers["x-odd"], path).toBeUndefined();
      expect(headers.location ?? "/", path).toMatch(/^\/(?!\/)/);
    }
  });

  test.each([
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
    "GET\r\n\r\n",
    "GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a/../b\r\n\r\n",
    `${"A".repeat(9_000)} / HTTP/1.1\r\nHost: a\r\n\r\n`,
    "\u0000\u0001\u0002\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ])("a request that is none is refused: %j", async (text) => {
    const socket = connect(nginx.port, "127.0.0.1").end(text);
    const answer = Buffer.concat((await socket.toArray()) as Buffer[]).toString();
    expect(answer).not.toMatch(/^HTTP\/1\.1 200/);
    expect((await get("/")).status).toBe(200);
  });
});

test("no log says who asked for what", async () => {
  const long = "a".repeat(9_000);
  for (const path of ["/", "/search/", "/nowhere/", "/share/", "/_headers", "/about", "/%00", `/${long}`])
    await get(`${path}?q=secretword`);
  await get("/?q=secretword", { "x-long": long });
  await get("/?q=secretword", {}, "POST");
  await get("/?q=secretword", { "content-length": "2000000" }, "PUT");
  const logs = await Array.fromAsync(glob("**/*.log", { cwd: base }));
  expect(logs, "a log to look at").toContain("error.log");
  for (const log of logs) {
    const text = await readFile(join(base, log), "utf8");
    // Its own start and end it may tell.
    const told = text.split("\n").filter((line) => /secretword|client|127\.0\.0\.1|GET/.test(line));
    expect(told.map((line) => line.slice(0, 200))).toEqual([]);
  }
});

test("the next release shows all at once, one that nginx refuses not at all, and one command goes back", async () => {
  const next = join(base, "next");
  await cp(outDir, next, { recursive: true });
  await writeFile(join(next, "robots.txt"), "the next release");
  const robots = async () => (await get("/robots.txt")).body.toString();
  const before = await robots();
  const seen = async (text: string) => expect.poll(robots).toBe(text);

  process.env.OUT_DIR = next;
  try {
    await deploy(nginx, "--ask", `http://127.0.0.1:${nginx.port}`);
    await seen("the next release");
    await appendFile(join(next, "_headers"), `/x\n  X-Broken: ${"a".repeat(70_000)}\n`);
    await expect(deploy(nginx, "--ask", "")).rejects.toThrow("stays as it was");
    await seen("the next release");
  } finally {
    delete process.env.OUT_DIR;
  }
  await deploy(nginx, "--back");
  await seen(before);
});
