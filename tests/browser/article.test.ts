import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { phone, test } from "../support/browser/visit.ts";

describe("A text on a phone", () => {
  test.for([
    [article, 560],
    ["/programs/weekly-schedule/", 600],
  ] as const)("%s begins within the first screen", async ([address, most], { look }) => {
    const page = await look(address, { viewport: phone });
    const words = await page.locator(".prose p").first().boundingBox();
    expect(words?.y).toBeLessThanOrEqual(most);
  });

  test("says above its words who wrote it, when, and that no clinician has checked it", async ({ look }) => {
    const page = await look(article, { viewport: phone });
    const byline = await page.locator(".byline").innerText();
    expect(byline).toContain("By ");
    expect(byline).toMatch(/No clinician has checked this page yet/);
    const { y, height } = (await page.locator(".byline").boundingBox()) ?? { y: NaN, height: NaN };
    expect(y + height).toBeLessThan((await page.locator(".prose").boundingBox())?.y ?? NaN);
  });
});

test("An article's end names its days and its topics, and each page once", async ({ look }) => {
  const page = await look(article);
  const about = page.locator(".about-text");
  expect(await about.locator("time").count()).toBeGreaterThan(1);
  expect(await about.locator("a[href^='/topics/']").count()).toBeGreaterThan(0);
  const ways = await page
    .locator(".further-reading a")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(ways).toContain("/blog/");
  expect(ways).toEqual([...new Set(ways)]);
});

describe("How far a text has been read", () => {
  const line = (node: Element) => getComputedStyle(node, "::after").scale;

  test("shows as a line that grows with it", async ({ look }) => {
    const page = await look(article);
    const bar = page.locator("table-of-contents");
    expect(await bar.evaluate(line)).toBe("0 1");
    await page.locator(".prose > :last-child").evaluate((end) => end.scrollIntoView({ block: "end" }));
    await expect.poll(() => bar.evaluate(line)).toMatch(/^(none|1|0\.9\d* 1)$/);
  });

  test("moves nothing for those who asked for that", async ({ look }) => {
    const page = await look(article, { reducedMotion: "reduce" });
    const style = await page
      .locator("table-of-contents")
      .evaluate((bar) => getComputedStyle(bar, "::after").animationName);
    expect(style).toBe("none");
  });
});

test("The blog on a phone begins with what staff chose, and each article is a row with its picture", async ({
  look,
}) => {
  const page = await look("/blog/", { viewport: phone });
  const first = page.locator(".article-groups section").first();
  expect(await first.locator("h2").textContent()).toBe("Start here");
  expect(await first.locator("a").first().getAttribute("href")).toBe(article);
  for (const card of await page.locator(".article-cards .card").all()) {
    const box = (await card.boundingBox()) ?? { x: NaN, height: NaN };
    // The newest has a line more, which says so.
    const most = (await card.getByText("Newest").count()) ? 152 : 131;
    expect(box.height).toBeLessThanOrEqual(most);
    const words = (await card.getByRole("heading").boundingBox())?.x ?? NaN;
    expect(words - box.x).toBeGreaterThan(90);
  }
});
