import { expect } from "vitest";
import { sidewaysScroll } from "../support/browser/layout.ts";
import { phone, test } from "../support/browser/visit.ts";

test("The letters of the glossary stay in sight, and hide nothing that they lead to", async ({ look }) => {
  const page = await look("/glossary/", { viewport: phone });
  const letters = page.locator(".glossary nav");
  const foot = async () => {
    const box = await letters.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  for (const place of [letters.locator("a").last(), page.locator(".glossary-entry h3 a").last()]) {
    await place.click();
    const target = page.locator(new URL(page.url()).hash);
    expect(await letters.boundingBox().then((box) => box?.y)).toBeGreaterThanOrEqual(0);
    expect((await target.boundingBox())?.y).toBeGreaterThanOrEqual(await foot());
  }
  expect(await sidewaysScroll(page)).toBe(0);
});
