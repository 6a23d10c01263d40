import type { Page } from "playwright-core";
import { expect } from "vitest";
import { kindsOfPage } from "../support/browser/addresses.ts";
import { losesNothingHoweverRead, magnified } from "../support/browser/reading.ts";
import { test } from "../support/browser/visit.ts";

test.for(kindsOfPage)("%s loses nothing, however it is read", async (address, { look }) => {
  const page = await look(address, { viewport: magnified, reducedMotion: "reduce" });
  expect.soft(await movingElements(page), "with reduced motion").toEqual([]);
  await losesNothingHoweverRead(page);
});

function movingElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
      })
      .map((element) => `${element.localName} ${element.getAttribute("class") ?? ""}`),
  );
}
