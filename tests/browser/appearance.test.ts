import { describe } from "vitest";
import { kindsOfPage } from "../support/browser/addresses.ts";
import { expectToLookAsBefore } from "../support/browser/appearance.ts";
import { desktop, phone, test } from "../support/browser/visit.ts";

const screens = [phone, desktop];

describe.for(screens)("At $width px", (viewport) => {
  test.for(kindsOfPage.filter((address) => address !== "/styleguide/"))(
    "%s looks as before at its top",
    async (address, { look }) => {
      const page = await look(address, { viewport, reducedMotion: "reduce" });
      const name = address.replaceAll(/^\/|\/$/g, "").replaceAll("/", "-") || "home";
      await expectToLookAsBefore(`${name}-${viewport.width}`, await page.screenshot());
    },
  );

  test("every part of the site looks as before, in both themes and every state", async ({ look }) => {
    const page = await look("/styleguide/", { viewport, reducedMotion: "reduce" });
    for (const part of await page.locator(".styleguide-part").all()) {
      // Pictures far below wait for the reader to come near.
      await part.locator("img").evaluateAll(async (images: HTMLImageElement[]) => {
        for (const image of images) image.loading = "eager";
        await Promise.all(images.map((image) => image.decode()));
      });
      const name = await part.locator("h2").first().getAttribute("id");
      await expectToLookAsBefore(`${name}-${viewport.width}`, await part.screenshot());
    }
  });
});
