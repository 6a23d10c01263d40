import { describe, expect } from "vitest";
import { answer, begin, walk, ways } from "./fit/assessment.ts";
import { article, kindsOfPage } from "../support/browser/addresses.ts";
import { formats, paleOnPaper, printedPages } from "../support/browser/paper.ts";
import { test } from "../support/browser/visit.ts";

describe("On paper", () => {
  test("an article has no navigation and no buttons that paper cannot press", async ({ look }) => {
    const page = await look(article);
    await page.emulateMedia({ media: "print" });
    const useless = page.locator("nav, quick-exit a, table-of-contents, share-page, .skip, button");
    expect(await useless.filter({ visible: true }).allTextContents()).toEqual([]);
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("#sources").isVisible()).toBe(true);
  });

  test("of an outcome only the page for the call is printed, without buttons", async ({ look }) => {
    const page = await look("/fit/");
    await walk(page, ways.everything ?? {});
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("[data-sheet]").isVisible()).toBe(true);
    const others = page.locator(":is(button, input, summary, nav, .crisis-strip, footer, h1, .outcome):visible");
    expect(await others.allTextContents()).toEqual([]);
    expect(await page.locator(".sources").isVisible()).toBe(false);
  });

  test("advice that cannot wait can be printed as it stands", async ({ look }) => {
    const page = await look("/fit/");
    await begin(page);
    await answer(page, "danger", "yes");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("[data-finding=emergency] ol li:visible").count()).toBe(2);
    expect(await page.locator("main :is(button, input):visible").count()).toBe(0);
  });

  test("nothing is printed that waits for a hand, and what is folded away before the questions can be read", async ({
    look,
  }) => {
    for (const address of ["/fit/", "/404.html", "/"]) {
      const page = await look(address);
      await page.emulateMedia({ media: "print" });
      const controls = page.locator("button, input, .button").filter({ visible: true });
      for (const control of await controls.all())
        expect(await control.getAttribute("href"), address).toMatch(/^(tel|sms):/);
    }
    const page = await look("/fit/");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("[data-steps=landing] details li").first().isVisible()).toBe(true);
  });

  test.for(["/", "/blog/", "/programs/", "/topics/", "/topics/stopping-safely/"])(
    "the cards of %s are rows of whole sentences, without pictures that may not have come",
    async (address, { look }) => {
      const page = await look(address);
      await page.emulateMedia({ media: "print" });
      const cards = page.locator("main .card");
      expect(await cards.count()).toBeGreaterThan(0);
      expect(await cards.locator("img, svg").filter({ visible: true }).count()).toBe(0);
      const cut = await cards
        .locator("p")
        .evaluateAll((texts) => texts.filter((text) => text.scrollHeight > text.clientHeight + 1).length);
      expect(cut).toBe(0);
    },
  );

  test.for(["/", article, "/programs/", "/404.html"])("the footer of %s is a few lines", async (address, { look }) => {
    const page = await look(address);
    await page.emulateMedia({ media: "print" });
    const footer = page.getByRole("contentinfo");
    expect(await footer.locator("svg").filter({ visible: true }).count()).toBe(0);
    expect((await footer.boundingBox())?.height).toBeLessThan(100);
    expect(await footer.locator(".phone").first().isVisible()).toBe(true);
  });

  test("a link to another site shows its address", async ({ look }) => {
    const page = await look(article);
    await page.emulateMedia({ media: "print" });
    const links = await page.locator('main a[href^="http"]').filter({ visible: true }).all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const added = await link.evaluate((node) => getComputedStyle(node, "::after").content);
      expect(added).toContain(await link.getAttribute("href"));
    }
  });

  test.for(kindsOfPage)("%s can be read with and without the backgrounds of a browser", async (address, { look }) => {
    for (const colorScheme of ["light", "dark"] as const)
      expect(await paleOnPaper(await look(address, { colorScheme })), colorScheme).toEqual([]);
  });

  test.for(formats)(
    "the page for emergencies is one page of %s to put on the wall, however long it is",
    async (format, { look }) => {
      const page = await look("/crisis/");
      await page.evaluate(() => {
        const text = document.querySelector(".prose");
        const more = Array.from({ length: 99 }, () =>
          Object.assign(document.createElement("p"), { textContent: "More." }),
        );
        text?.append(...more);
      });
      expect(await printedPages(page, format)).toBe(1);
      await page.emulateMedia({ media: "print" });
      const shown = (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
      // The numbers, the steps and the signs; nothing that can be read when it is quiet again.
      for (const words of ["Call 911", "Call 988", "An overdose", "Do not go away", "A seizure is a sign"])
        expect(shown).toContain(words);
      for (const words of ["The garden", "Sources", "Lines of the valley"]) expect(shown).not.toContain(words);
    },
  );

  test.for(formats)("a sheet to fill in is one page of %s", async (format, { look }) => {
    const page = await look(article);
    expect(await printedPages(page, format)).toBeGreaterThan(1);
    await page.emulateMedia({ media: "screen" });
    // A printer's window would wait for a hand.
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole("button", { name: "Print this sheet" }).click();
    expect(await printedPages(page, format)).toBe(1);
  });
});
