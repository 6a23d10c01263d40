import { expect, test } from "vitest";
import { outDir } from "../../src/content/directories.ts";
import { readRedirects } from "../../src/hosting/host-rules.ts";
import { deadEnd } from "../support/built/addresses.ts";
import { redirectPages, redirects, site } from "../support/built/site.ts";

test("every redirect leads to a page", () => {
  const problems = [...redirects].flatMap(([from, to]) => deadEnd(to, from) ?? []);
  expect(problems).toEqual([]);
});

test("a host that reads no _redirects has a page at each old address that leads to the same place", () => {
  const led = redirectPages.map(({ pathname, document }) => {
    const refresh = document.querySelector("meta[http-equiv=refresh]")?.getAttribute("content");
    return { path: pathname, to: /^0;url=(.+)$/.exec(refresh ?? "")?.[1] };
  });
  const wanted = readRedirects(outDir).flatMap(({ from, to }) => (from.query ? [] : [{ path: from.path, to }]));
  expect(led.sort(byPath)).toEqual(wanted.sort(byPath));
  for (const { document, indexed } of redirectPages) {
    const link = document.querySelector("a")?.getAttribute("href") ?? "";
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(new URL(link, site).href);
    expect(indexed).toBe(false);
  }
});

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
