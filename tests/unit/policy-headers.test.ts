import { expect, test } from "vitest";
import { policyRules } from "../../src/hosting/policy-headers.ts";

const base = "default-src 'none'; form-action 'self'";
const rules = (pages: Record<string, string>) => linesOf(pages).filter((line) => !FOR_PAGES.test(line));
const linesOf = (pages: Record<string, string>) => policyRules(Object.entries(pages)).split("\n").slice(1, -1);
const FOR_PAGES = /^ {2}(Permissions-Policy|Cross-Origin-Opener-Policy): /;

test("each section has one rule, with what its pages need together and no more", () => {
  const pages = {
    "index.html": `${base}; script-src 'self'`,
    "blog/index.html": `${base}; script-src 'self'; style-src 'sha256-a='`,
    "blog/one/index.html": `${base}; script-src 'none'; style-src 'sha256-b=' 'sha256-a='`,
    "es/index.html": base,
    "es/search/index.html": `${base}; script-src 'wasm-unsafe-eval'`,
  };
  expect(rules(pages)).toEqual([
    "/",
    `  Content-Security-Policy: ${base}; script-src 'self'; frame-ancestors 'none'`,
    "/blog/*",
    `  Content-Security-Policy: ${base}; script-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'`,
    "/es/",
    `  Content-Security-Policy: ${base}; frame-ancestors 'none'`,
    "/es/search/*",
    `  Content-Security-Policy: ${base}; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'`,
  ]);
});

test("what one section needs is allowed in no other, but the page for what is not there works in all", () => {
  const [, front, , , , search] = rules({
    "index.html": `${base}; script-src 'self'`,
    "404.html": `${base}; img-src 'self'`,
    "search/index.html": `${base}; script-src 'self' 'wasm-unsafe-eval'`,
  });
  expect(front).not.toContain("wasm");
  for (const rule of [front, search]) expect(rule).toContain("img-src 'self'");
});

test("a restriction that one page does not keep is not the section's; one that all keep is", () => {
  const strict = `${base}; base-uri 'none'; trusted-types 'none'`;
  const [, policy] = rules({ "a/index.html": strict, "a/b/index.html": `${base}; base-uri 'none'` });
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toContain("trusted-types");
});

test("a section does not grow with the styles of its pages, and a page keeps to its own", () => {
  const page = (hash: number) => `${base}; style-src 'self' 'sha256-${hash}='; script-src 'sha256-s='`;
  const [, policy] = rules(Object.fromEntries([1, 2, 3].map((hash) => [`a/${hash}/index.html`, page(hash)])));
  expect(policy).toBe(
    `  Content-Security-Policy: ${base}; style-src 'self' 'unsafe-inline'; script-src 'sha256-s='; frame-ancestors 'none'`,
  );
});

test("each section says what counts for pages alone, and denies them all of the device", () => {
  const lines = linesOf({ "index.html": base, "blog/index.html": base }).filter((line) => FOR_PAGES.test(line));
  expect(lines).toHaveLength(4);
  for (const line of [lines[1], lines[3]])
    expect(line).toMatch(/^ {2}Permissions-Policy: ([a-z-]+=\(\), )+[a-z-]+=\(\)$/);
});
