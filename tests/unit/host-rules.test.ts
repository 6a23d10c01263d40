import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readHeaders, readRedirects } from "../../src/hosting/host-rules.ts";
import { emptyFolder } from "../support/folder.ts";

async function siteWith(name: string, text: string): Promise<string> {
  const site = await emptyFolder();
  await writeFile(join(site, name), text);
  return site;
}

test("headers hold for the addresses that their pattern fits, and for no other", async () => {
  const site = await siteWith("_headers", "# All\n/*\n  X-One: 1\n\n/a.b/*\r\n  X-Two: a: b\r\n  X-Three: 3\n");
  const rules = readHeaders(site);
  expect(rules.map(({ pattern, headers }) => [pattern, headers])).toEqual([
    ["/*", [["X-One", "1"]]],
    ["/a.b/*", [["X-Two", "a: b"], ["X-Three", "3"]]], // prettier-ignore
  ]);
  const fitting = (path: string) => rules.filter(({ fits }) => fits(path)).map(({ pattern }) => pattern);
  expect(fitting("/a.b/c/d")).toEqual(["/*", "/a.b/*"]);
  expect(fitting("/aXb/c")).toEqual(["/*"]);
});

test.each(["X-One: 1\n", "/*\nno header\n", "/*\n  no header\n"])("headers that say %j are refused", async (text) => {
  const site = await siteWith("_headers", text);
  expect(() => readHeaders(site)).toThrow("is neither an address nor an indented header");
});

test("redirects have an old address, a new one and a status", async () => {
  const lines = [
    "# Old",
    "/old /new/ 301",
    "/x.html /y/#z 302",
    "/ p=1 q=2 /new/ 301!",
    "/n/* https://else.example/?a=b 301",
  ];
  const at = (path: string, query = "", withBelow = false) => ({ path, query, withBelow });
  expect(readRedirects(await siteWith("_redirects", lines.join("\n")))).toEqual([
    { from: at("/old/"), to: "/new/", status: 301 },
    { from: at("/x.html"), to: "/y/#z", status: 302 },
    { from: at("/", "p=1&q=2"), to: "/new/", status: 301 },
    { from: at("/n/", "", true), to: "https://else.example/?a=b", status: 301 },
  ]);
});

test.each(["/old/ //else.example/ 301", "/old/ /\\else.example/ 301", "/old/ http://else.example/ 301"])(
  "the redirect %j is refused for where it leads",
  async (line) => {
    const site = await siteWith("_redirects", line);
    expect(() => readRedirects(site)).toThrow("leads nowhere");
  },
);

test.each(["/old/ /new/", "/old/ /new/ 200", "old /new/ 301", "/a/../b/ /new/ 301"])(
  "the redirect %j is refused",
  async (line) => {
    const site = await siteWith("_redirects", line);
    expect(() => readRedirects(site)).toThrow("is not an old address, a new one and a status");
  },
);

test("a site without the files has no headers and no redirects", async () => {
  const site = await emptyFolder();
  expect([readHeaders(site), readRedirects(site)]).toEqual([[], []]);
});
