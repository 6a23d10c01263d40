import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { article, kindsOfPage } from "../support/browser/addresses.ts";
import { test } from "../support/browser/visit.ts";

/** What would run a program if any part of it became markup, an attribute or an address. */
const HOSTILE = [
  `"'><img src=x onerror=window.hacked=1>`,
  `</script></title></style><script>window.hacked=1</script>`,
  `javascript:window.hacked=1//`,
  `" autofocus onfocus="window.hacked=1`,
].join(" ");
const code = encodeURIComponent(HOSTILE);

/** Everything that a page would have if words became markup. */
const ODD =
  "[onerror], [onload], [onfocus], [src='x'], [href^='javascript:' i], iframe, object, embed, base, script:not([src], [type$=json])";

async function expectHarmless(page: Page, address: string): Promise<void> {
  expect(await page.locator(ODD).count(), address).toBe(0);
  expect(await page.evaluate(() => "hacked" in window), address).toBe(false);
}

describe("An address with a program in it", () => {
  test("does nothing on any kind of page, in the query or after #", async ({ look }) => {
    const page = await look("/");
    for (const path of kindsOfPage) {
      // Raw as well: not every program that makes links writes them as browsers do.
      await page.goto(`${path}?q=${code}&${HOSTILE}#${HOSTILE}&marks=${code}`);
      await expectHarmless(page, path);
    }
  });

  test("does nothing where there is no such page", async ({ look }) => {
    const page = await look("/", { expected: /404/ });
    // Two slashes in a row are no address of this site.
    const odd = encodeURIComponent(HOSTILE.replaceAll("//", "/"));
    for (const start of ["/", "/blog/", "/es/", "/search/", "/fit/"])
      for (const path of [
        `${start}${odd}`,
        `${start}${odd}/?q=${code}#${HOSTILE}`,
        `${start}<svg onload=window.hacked=1>/`,
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(404);
        await expectHarmless(page, path);
      }
  });

  test("does nothing on the search page, in any of its parts", async ({ look }) => {
    const page = await look("/search/");
    for (const end of ["?q=family&kind=", "?q=family&topic=", "?q=family&exact=", "#q=", "?q="]) {
      await page.goto(`/search/${end}${code}`);
      await expect.poll(() => page.locator("site-search [role=status]").textContent()).toMatch(/found for/i);
      await expectHarmless(page, end);
    }
  });

  test("does nothing in the search window, nor where it leads", async ({ look }) => {
    const page = await look(article);
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill(HOSTILE);
    await page.locator("dialog [data-suggestion]", { hasText: "onerror" }).waitFor();
    await expectHarmless(page, "window");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL("**/search/?q=*");
    await expectHarmless(page, "search page");
  });
});

describe("A script that got in all the same", () => {
  // The browser tells what it refuses.
  const expected =
    /Trusted|Content Security Policy|Refused|A file is missing: .*\/x |requestfailed|asked another site|failed/;

  test.for(["/", article, "/search/?q=family"])(
    "makes no markup, program or request from %s",
    async (path, { look }) => {
      const page = await look(path, { expected });
      const allowed = await page.evaluate(async () => {
        const ways: Record<string, () => unknown> = {
          markup: () => (document.createElement("div").innerHTML = "<b>x</b>"),
          "a parser": () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
          "a script's address": () => (document.createElement("script").src = "https://example.org/x.js"),
          "a policy of its own": () =>
            (
              window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
            ).trustedTypes.createPolicy("x", {}),
          "a program inside": () => {
            document.head.append(Object.assign(document.createElement("script"), { text: "window.hacked = 1" }));
            if (!("hacked" in window)) throw new Error("refused");
          },
          "another site": () => fetch("https://example.org/", { mode: "no-cors" }),
          "a picture of another site": () =>
            new Promise((load, refuse) =>
              Object.assign(new Image(), { onload: load, onerror: refuse, src: "https://example.org/x.png" }),
            ),
        };
        const open: string[] = [];
        for (const [name, way] of Object.entries(ways))
          try {
            await way();
            open.push(name);
          } catch {
            // As it should be.
          }
        return open;
      });
      expect(allowed).toEqual([]);
    },
  );
});
