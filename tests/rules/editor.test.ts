import { expect, test } from "vitest";
import { readPolicy } from "../support/built/policy.ts";
import { files, isEditor, pages, read } from "../support/built/site.ts";

test("no visitor's page leads to the editor or loads any of it, and no list names it", () => {
  const texts = [...files].filter(
    (file) => /\.(html|js|xml|txt|json)$/.test(file) && !isEditor(file) && !file.startsWith("/pagefind/"),
  );
  expect(texts.filter((file) => read(file).includes("/admin/"))).toEqual([]);
  expect(pages.map(({ pathname }) => pathname)).not.toContain("/admin/");
});

test("the editor's page is for no search engine, and may load its own files and GitHub's answers only", () => {
  const page = read("/admin/index.html");
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
  const policy = readPolicy(/content-security-policy" content="([^"]*)"/.exec(page)?.[1] ?? "");
  expect(Object.fromEntries(policy)).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    // It writes styles as it runs: a style alone can send nothing anywhere.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "blob:", "data:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", "blob:", "data:", "https://api.github.com"],
    "worker-src": ["'self'", "blob:"],
    "form-action": ["'none'"],
    "base-uri": ["'none'"],
  });
});

test("the editor asks for no portrait of anybody, which the policy would not let come", () => {
  const scripts = [...files].filter((file) => isEditor(file) && file.endsWith(".js"));
  expect(scripts.filter((file) => /vatarURL:[\w$.?]+\.avatar_?url/i.test(read(file)))).toEqual([]);
});

test("the editor has its fonts with it", () => {
  const scripts = [...files].filter((file) => isEditor(file) && file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((file) => read(file).includes("cdn.jsdelivr.net"))).toEqual([]);
  expect([...files].filter((file) => isEditor(file) && file.endsWith(".woff2")).length).toBeGreaterThan(1);
});
