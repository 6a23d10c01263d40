import { expect, test } from "vitest";
import { files, isEditor, pages, read } from "./support/site.ts";

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
  const policy = /content-security-policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const directives = new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive]));
  expect(directives.get("default-src")).toBe("default-src 'none'");
  expect(directives.get("script-src")).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy.match(/https:\/\/[^\s;]+/g)).toEqual([
    "https://avatars.githubusercontent.com",
    "https://api.github.com",
  ]);
});

test("the editor has its fonts with it", () => {
  const scripts = [...files].filter((file) => isEditor(file) && file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((file) => read(file).includes("cdn.jsdelivr.net"))).toEqual([]);
  expect([...files].filter((file) => isEditor(file) && file.endsWith(".woff2")).length).toBeGreaterThan(1);
});
