import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { test } from "../support/browser/visit.ts";

const OLD = "/how-intensive-outpatient-program-works/";

describe("The founding article's old address", () => {
  test("redirects for good", async ({ look }) => {
    const page = await look("/");
    const answer = await page.request.get(OLD, { maxRedirects: 0 });
    expect(answer.status()).toBe(301);
    expect(answer.headers().location).toBe(article);
  });

  test("brings readers to the article, at the section they asked for", async ({ look }) => {
    const page = await look(`${OLD}#sources`);
    expect(new URL(page.url()).pathname).toBe(article);
    expect(new URL(page.url()).hash).toBe("#sources");
    expect(await page.locator("h1").isVisible()).toBe(true);
  });
});

test("An address that never was gets the page that says so, and the status for it", async ({ look }) => {
  const page = await look("/404.html", { expected: /404/ });
  const title = await page.locator("h1").textContent();
  const answer = await page.goto("/no/such/page/");
  expect(answer?.status()).toBe(404);
  expect(await page.locator("h1").textContent()).toBe(title);
  expect(await page.locator("main a").count()).toBeGreaterThan(3);
});
