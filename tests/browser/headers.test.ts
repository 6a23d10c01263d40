import { globSync } from "node:fs";
import { describe, expect } from "vitest";
import { readHeaders } from "../../src/hosting/host-rules.ts";
import { outDir } from "../../src/content/directories.ts";
import { test } from "../support/browser/visit.ts";

interface FeaturePolicy {
  allowedFeatures(): string[];
}

test("A page may not see, hear or find a visitor, nor learn what was copied", async ({ visit }) => {
  const page = await visit("/about/");
  const allowed = await page.evaluate(() =>
    (document as unknown as { featurePolicy: FeaturePolicy }).featurePolicy.allowedFeatures(),
  );
  const list = readHeaders(outDir).flatMap(({ headers }) => headers.filter(([name]) => name === "Permissions-Policy"));
  const denied = list.flatMap(([, value]) => value.split(", ").map((entry) => entry.replace("=()", "")));
  expect(denied).toEqual(expect.arrayContaining(["camera", "microphone", "geolocation", "clipboard-read"]));
  expect(allowed.filter((feature) => denied.includes(feature))).toEqual([]);
});

describe("What is no page", () => {
  const drawings = globSync("_astro/*.svg", { cwd: outDir }).map((file) => `/${file}`);

  test("is shown when it is opened by itself, with no complaint", async ({ visit }) => {
    const page = await visit("/about/");
    const others = [
      "/rss.xml",
      "/sitemap-index.xml",
      "/robots.txt",
      "/favicon.svg",
      "/apple-touch-icon.png",
      "/.well-known/security.txt",
    ];
    for (const address of [...drawings.slice(0, 1), ...others])
      expect((await page.goto(address))?.status(), address).toBe(200);
  });

  test("cannot run a program or ask another site, even if it is a drawing that has both", async ({ visit }) => {
    const page = await visit("/about/", { expected: /Content Security Policy|example\.org|csp$/ });
    const [address = ""] = drawings;
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        "</svg>",
        `<script>document.documentElement.id = "hacked"</script><a href="javascript:hacked()"><circle r="99"
          onmouseover="hacked()"/></a><image href="https://example.org/x.png"/>
          <script href="/pagefind/pagefind.js"/></svg>`,
      );
      await route.fulfill({ response, body });
    });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.tagName + document.documentElement.id)).not.toContain(
      "hacked",
    );
    expect(await page.locator("script").count()).toBe(2);
  });

  test("has its colours", async ({ visit }) => {
    const page = await visit("/about/");
    await page.goto(drawings[0] ?? "");
    const fills = await page.evaluate(() =>
      [...document.querySelectorAll("[class]")].map((shape) => getComputedStyle(shape).fill),
    );
    expect(new Set(fills).size).toBeGreaterThan(2);
  });
});
