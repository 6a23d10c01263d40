import { expect, test } from "vitest";
import { readHeaders } from "../../src/hosting/host-rules.ts";
import { outDir } from "../../src/content/directories.ts";
import { FILE_POLICY, headerProblems } from "../support/built/policy.ts";
import { files, pages, read, redirectPages } from "../support/built/site.ts";

/** What the built site tells its hosts; what a host makes of it is tested with a real nginx and with `npm start`. */
const rules = readHeaders(outDir);
const all = rules.flatMap(({ pattern, headers }) => headers.map(([name, value]) => ({ pattern, name, value })));
const policies = all.filter(({ name }) => name === "Content-Security-Policy");

test("_headers keeps the limits of Cloudflare Pages, which leaves out what is beyond them", () => {
  // MAX_HEADER_RULES, MAX_HEADER_LINE_LENGTH and validateWildcards in cloudflare/workers-sdk, packages/workers-shared.
  expect(rules.length).toBeLessThanOrEqual(100);
  const lines = read("/_headers").split("\n");
  expect(lines.filter((line) => line.length > 2000).map((line) => line.slice(0, 80))).toEqual([]);
  expect(rules.filter(({ pattern }) => pattern.split("*").length > 2)).toEqual([]);
});

test("the headers of a page leave room for the page in the first packets", () => {
  const bytesOf = (pathname: string) =>
    rules
      .filter(({ fits }) => fits(pathname))
      .flatMap(({ headers }) => headers)
      .reduce((bytes, [name, value]) => bytes + `${name}: ${value}\r\n`.length, 0);
  const large = pages.filter(({ pathname }) => bytesOf(pathname) > 2048);
  expect(large.map(({ pathname }) => `${pathname} ${bytesOf(pathname)} bytes`)).toEqual([]);
});

test("a host that sends only the closest rule's value of a header sends a whole one", () => {
  const site = policies.find(({ pattern }) => pattern === "/*");
  expect(site?.value).toBe("frame-ancestors 'none'");
  const weak = policies
    .filter((rule) => rule !== site && !rule.pattern.startsWith("/admin/") && rule.value !== FILE_POLICY)
    .flatMap(({ pattern, value }) => headerProblems(value, pattern).map((problem) => `${pattern} ${problem}`));
  expect(weak).toEqual([]);
  // Any other header stands in one rule for an address.
  const addresses = [...files].filter((file) => !/\.(br|gz)$/.test(file));
  for (const address of [...addresses, ...pages.map(({ pathname }) => pathname)]) {
    const names = rules.filter(({ fits }) => fits(address)).flatMap(({ headers }) => headers.map(([name]) => name));
    const twice = names.filter((name, at) => names.indexOf(name) !== at && name !== "Content-Security-Policy");
    expect(twice, address).toEqual([]);
    expect(names.filter((name) => name === "Content-Security-Policy").length, address).toBeLessThanOrEqual(2);
  }
});

test("every file has a policy of its own, beside the one for all", () => {
  const isForHosts = (file: string) => /\.(br|gz)$|^\/_(headers|redirects)$/.test(file);
  const redirected = redirectPages.map(({ pathname }) => pathname.replace(/\/$/, "/index.html"));
  const without = [...files].filter((file) => {
    const address = file.replace(/\/index\.html$/, "/");
    const own = rules.filter(({ pattern, fits, headers }) => {
      return pattern !== "/*" && fits(address) && headers.some(([name]) => name === "Content-Security-Policy");
    });
    return own.length === 0 && !isForHosts(file) && !redirected.includes(file);
  });
  expect(without).toEqual([]);
});

test("no page may see, hear or find a visitor", () => {
  const value = all.find(({ name }) => name === "Permissions-Policy")?.value ?? "";
  const entries = value.split(", ");
  expect(entries).toEqual(expect.arrayContaining(["camera=()", "microphone=()", "geolocation=()"]));
  expect(entries.filter((entry) => !/^[a-z-]+=\(\)$/.test(entry))).toEqual([]);
  expect(new Set(entries).size).toBe(entries.length);
});
