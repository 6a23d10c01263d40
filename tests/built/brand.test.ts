import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outDir } from "../../src/content/directories.ts";
import { all } from "../support/built/rule.ts";
import { pages } from "../support/built/site.ts";

test("every page has the clinic's colours and mark, and nothing of another clinic's", () => {
  for (const page of pages) {
    const html = page.document.documentElement.outerHTML;
    expect(html).not.toMatch(/#fbf5ea|#14543f|#3d6656/i);
    const [theme] = all(page, "meta[name=theme-color]").map((meta) => meta.getAttribute("content"));
    expect(theme).toBe("#f3f7fb");
    expect(all(page, "svg.logo")[0]?.getAttribute("viewBox") ?? "0 0 40 40").toBe("0 0 40 40");
  }
});

test("the icons show the clinic's mark", () => {
  const icon = readFileSync(join(outDir, "favicon.svg"), "utf8");
  expect(icon).toContain("#2f6690");
  expect(icon).not.toContain("var(");
});
