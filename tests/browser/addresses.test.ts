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

test("A page that is not there searches, and sends no word of it anywhere", async ({ visit }) => {
  const asked: string[] = [];
  const page = await visit("/404.html", {
    expected: /404/,
    before: async (page) => {
      page.on("request", (request) => asked.push(request.url()));
    },
  });
  await page.locator("main").getByRole("searchbox").fill("family");
  await page.keyboard.press("Enter");
  await page.locator("[data-search-result]").first().waitFor();
  expect(new URL(page.url()).searchParams.get("q")).toBe("family");
  expect(asked.filter((url) => url.includes("family") && !url.includes("/pagefind/"))).toEqual([]);
});
