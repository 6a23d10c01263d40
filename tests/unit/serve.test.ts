import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { compressFolder } from "../../src/hosting/compress.ts";
import { serve, type SiteServer } from "../../src/hosting/serve.ts";
import { emptyFolder } from "../support/folder.ts";

const home = `<!doctype html><title>Home</title>${"<p>Words that repeat.</p>".repeat(100)}`;
const files = {
  "index.html": home,
  "about/index.html": "about",
  "404.html": "not here",
  "_astro/font.123.woff2": "font",
  ".well-known/security.txt": "Contact",
  ".build": "secret",
  _headers: `# Comment
/*
  X-Frame-Options: DENY
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
  X-Of: a file
/404.html
  X-Of: the page for what is not there
`,
  _redirects: `# Comment
/ p=12 /about/?a=b 301!
/old/ /about/ 301
/Post.html /about/#part 301
/caf%C3%A9/ https://elsewhere.example/ 301
/news/old/ /about/#old 301
/news/* /about/#news 301
`,
};

let site: SiteServer;
let folder: string;

beforeAll(async () => {
  const outside = join(import.meta.dirname, "../../.cache/serve-test");
  folder = join(outside, "site");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await writeFile(join(outside, "secret.txt"), "secret");
  await compressFolder(folder);
  site = await serve({ dir: folder, port: 0 });
});
afterAll(() => site.close());

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a path as it is written; `fetch` would tidy it first. */
async function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(site.url);
  const asked = request({ hostname, port, path, headers, method }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: Buffer.concat((await answer.toArray()) as Buffer[]),
  };
}

describe("pages", () => {
  test("come as Brotli or gzip to whoever takes it, and plain to everyone else", async () => {
    const brotli = await get("/", { "accept-encoding": "gzip, deflate, br" });
    expect(brotli.headers).toMatchObject({
      "content-encoding": "br",
      "content-type": "text/html;charset=utf-8",
      vary: "Accept-Encoding",
    });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(home);
    const gzip = await get("/", { "accept-encoding": "gzip" });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(home);
    const plain = await get("/");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(home);
  });

  test("are not sent again to whoever has them", async () => {
    const { headers } = await get("/");
    const again = await get("/", { "if-none-match": headers.etag ?? "" });
    expect(again).toMatchObject({ status: 304, headers: { "cache-control": "no-cache" } });
    expect(again.body).toHaveLength(0);
  });

  test("are the new ones after a build", async () => {
    await writeFile(join(folder, "about/index.html"), "about us, and longer");
    onTestFinished(() => writeFile(join(folder, "about/index.html"), files["about/index.html"]));
    expect((await get("/about/")).body.toString()).toBe("about us, and longer");
  });

  test("have one address: a missing slash leads to it, with the query", async () => {
    expect(await get("/about?q=1")).toMatchObject({ status: 301, headers: { location: "/about/?q=1" } });
    // Two slashes at the front would lead to another site.
    expect(await get("//about")).toMatchObject({ status: 301, headers: { location: "/about/" } });
  });

  test("that do not exist get the page for it", async () => {
    for (const path of ["/nowhere", "/nowhere/", "/about/nowhere.html", "/index.html/"]) {
      const { status, headers, body } = await get(path);
      expect({ path, status, body: body.toString() }).toEqual({ path, status: 404, body: "not here" });
      expect(headers).toMatchObject({ "x-frame-options": "DENY", "cache-control": "no-cache" });
    }
    // It has its own policy, wherever it is shown, and no lifetime.
    for (const path of ["/nowhere", "/_astro/gone.js", "/_headers"])
      expect((await get(path)).headers).toMatchObject({
        "x-of": "the page for what is not there",
        "cache-control": "no-cache",
      });
  });
});

describe("_headers and _redirects", () => {
  test("give each address its headers", async () => {
    expect((await get("/")).headers).toMatchObject({ "x-frame-options": "DENY", "cache-control": "no-cache" });
    expect((await get("/_astro/font.123.woff2")).headers).toMatchObject({
      "x-frame-options": "DENY",
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "font/woff2",
    });
  });

  test.each([
    ["/old/", "/about/"],
    ["/old", "/about/"],
    ["/old/?utm=1", "/about/"],
    ["/Post.html", "/about/#part"],
    ["/caf%C3%A9", "https://elsewhere.example/"],
    ["/caf%c3%a9/", "https://elsewhere.example/"],
    ["/cafe%CC%81/", "https://elsewhere.example/"],
    ["/?p=12", "/about/?a=b"],
    ["/news/old", "/about/#old"],
    ["/news/other/post.html", "/about/#news"],
    ["/news", "/about/#news"],
  ])("lead from the old address %s to %s", async (from, location) => {
    expect(await get(from)).toMatchObject({ status: 301, headers: { location } });
  });

  test.each(["/post.html", "/older/", "/newsletter/", "/caf/"])("lead nowhere from %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each(["/", "/?p=123", "/?p=1", "/?x=1&p=12"])("leave %s as it is", async (path) => {
    expect((await get(path)).status).toBe(200);
  });

  test("are refused when a line of them cannot be understood", async () => {
    const broken = await emptyFolder();
    await writeFile(join(broken, "_redirects"), "/old/ /new/ 200\n");
    await expect(serve({ dir: broken, port: 0 })).rejects.toThrow('_redirects: "/old/ /new/ 200"');
  });

  test.each(["//evil.example/", "http://evil.example/", "/\\evil.example/", "new/", "javascript:alert(1)"])(
    "lead to nothing but a page of ours or a safe address: %s",
    async (target) => {
      const folder = await emptyFolder();
      await writeFile(join(folder, "_redirects"), `/old/ ${target} 301\n`);
      await expect(serve({ dir: folder, port: 0 })).rejects.toThrow(`"/old/ ${target} 301" leads nowhere`);
    },
  );
});

describe("what is not for visitors", () => {
  test.each([
    "/_headers",
    "/%5fheaders",
    "/_redirects",
    "/index.html.br",
    "/index.html.g%7a",
    "/.build",
    "/%2ebuild",
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
  ])("%s is not sent", async (path) => {
    const { status, body } = await get(path);
    expect({ status, body: body.toString() }).toEqual({ status: 404, body: "not here" });
  });

  test("but .well-known is", async () => {
    expect((await get("/.well-known/security.txt")).body.toString()).toBe("Contact");
  });

  test.each(["/%E0%A4%A", "/%00", "/a//b", "/..%5csecret.txt"])(
    "%s is no address, and the next one is answered",
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 400, headers: { "x-frame-options": "DENY" } });
      expect((await get("/")).status).toBe(200);
    },
  );

  test("nothing can be sent to the site, and odd ranges do no harm", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(await get("/", {}, method)).toMatchObject({
        status: 405,
        headers: { allow: "GET, HEAD", "x-frame-options": "DENY" },
      });
    expect((await get("/", { range: "bytes=5-2" })).body.toString()).toBe(home);
  });
});

test("a header that cannot be sent is told at the start", async () => {
  const broken = await emptyFolder();
  await writeFile(join(broken, "_headers"), "/*\n  X-Name: Café\u2013Bar\n");
  await expect(serve({ dir: broken, port: 0 })).rejects.toThrow("letters that no header can carry");
});

/** Linux says that it is there, and lets nobody read its beginning. */
const UNREADABLE = "/proc/self/mem";

test.skipIf(!existsSync(UNREADABLE))("a file that cannot be read ends its own answer, and no other", async () => {
  const odd = await emptyFolder();
  await writeFile(join(odd, "index.html"), "home");
  await symlink(UNREADABLE, join(odd, "odd.txt"));
  await symlink(UNREADABLE, join(odd, "404.html"));
  const server = await serve({ dir: odd, port: 0 });
  onTestFinished(() => server.close());
  const read = async (path: string) => (await fetch(server.url + path)).text();
  await expect(read("/odd.txt")).rejects.toThrow();
  await expect(read("/nowhere")).rejects.toThrow();
  expect(await read("/")).toBe("home");
});

test("a port that is taken is an error with its code", async () => {
  const port = Number(new URL(site.url).port);
  await expect(serve({ dir: folder, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
