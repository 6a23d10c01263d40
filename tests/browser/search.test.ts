import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { accessibilityProblems } from "../support/browser/accessibility.ts";
import { fragment } from "../support/browser/view.ts";
import { phone, test } from "../support/browser/visit.ts";

const field = (page: Page) => page.getByRole("searchbox");
const results = (page: Page) => page.locator("[data-search-result]");
const correction = (page: Page) => page.locator("[data-search-correction]:visible");
const crisis = (page: Page) => page.locator("[data-crisis-panel]:visible");
const topics = (page: Page) => page.locator("[data-topics] li:visible");
const found = (query: string) => new RegExp(`found for “${query}”`);

const address = (query: string) => `/search/?q=${encodeURIComponent(query)}`;
const says = (page: Page) => expect.poll(() => page.locator("site-search [data-search-status]").textContent());
const marked = (page: Page) => page.evaluate(() => CSS.highlights.get("search")?.size ?? 0);

describe("The search", () => {
  test("finds as one types, and marks the words on the page that opens, until they are cleared", async ({ look }) => {
    const page = await look("/search/");
    await field(page).fill("cravings");
    await says(page).toMatch(found("cravings"));
    expect(await topics(page).count()).toBe(0);
    const markedResult = page.locator("[data-marks]", { has: page.locator("mark") }).first();
    const result = markedResult.locator("[data-search-result]").first();
    const place = await result.getAttribute("href");
    await result.click();
    await page.waitForURL(`**${place}`);
    const clear = page.getByRole("button", { name: "Clear marks" });
    await clear.waitFor();
    expect(await marked(page)).toBeGreaterThan(0);
    expect(page.url()).not.toContain("crav");
    await clear.click();
    expect(await marked(page)).toBe(0);
    await page.goBack();
    await says(page).toMatch(found("cravings"));
  });

  test("leads to the section that matches, with its words marked", async ({ look }) => {
    const page = await look(address("withdrawal"));
    const section = page.locator("[data-marks] .sections a").first();
    const place = (await section.getAttribute("href")) ?? "";
    await section.click();
    await page.waitForURL(`**${place}`);
    await page.getByRole("button", { name: "Clear marks" }).waitFor();
    expect(await page.locator(`${fragment(page)}:target`).count()).toBe(1);
  });

  test("keeps the query in the address: on load, reload and Back", async ({ look }) => {
    const page = await look(address("family"));
    await says(page).toMatch(found("family"));
    await field(page).fill("week");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await says(page).toMatch(found("week"));
    await page.reload();
    await says(page).toMatch(found("week"));
    await page.goBack();
    await says(page).toMatch(found("family"));
    expect(await field(page).inputValue()).toBe("family");
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test("says what it searched instead of a misspelt word, and takes no for an answer", async ({ look }) => {
    const page = await look(address("theropy"));
    await correction(page).waitFor();
    expect(await correction(page).textContent()).toContain("Searched for “therapy” instead of “theropy”.");
    await says(page).toMatch(found("therapy"));
    await correction(page).getByRole("button").click();
    await says(page).toMatch(found("theropy"));
    expect(await correction(page).count()).toBe(0);
  });

  test("narrows by kind and by topic, with the numbers that it promised, and shows more", async ({ look }) => {
    const page = await look(address("garden"));
    await says(page).toMatch(found("garden"));
    const shown = await results(page).count();
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(shown);
    expect(await page.evaluate(() => document.activeElement?.matches("[data-search-result]"))).toBe(true);
    for (const name of ["Kind of page", "Topic"]) {
      const choice = page.getByRole("combobox", { name }).locator("option").nth(1);
      const [, label = "", count = ""] = /^(.+) \((\d+)\)$/.exec((await choice.textContent()) ?? "") ?? [];
      await page.getByRole("combobox", { name }).selectOption({ label: `${label} (${count})` });
      await says(page).toMatch(new RegExp(`^${count} pages? found`));
    }
    await page.reload();
    await says(page).toMatch(found("garden"));
    expect(await page.getByRole("combobox", { name: "Topic" }).inputValue()).not.toBe("");
  });

  test.for(["?q=garden&kind=Banana", "?q=garden&topic=nonsense", "?q=garden&kind=Banana&topic=__proto__"])(
    "takes nothing that does not exist for a choice: %s",
    async (query, { look }) => {
      const page = await look("/search/");
      await field(page).fill("garden");
      await says(page).toMatch(found("garden"));
      const all = await page.locator("[data-search-status]").textContent();
      const choices = await page.locator("site-search option").allTextContents();
      await page.goto(`/search/${query}`);
      await says(page).toBe(all);
      expect(await page.locator("site-search option").allTextContents()).toEqual(choices);
      expect(new URL(page.url()).search).toBe("?q=garden");
    },
  );

  test("walks through the results by arrows, and back to the field", async ({ look }) => {
    const page = await look(address("family"));
    await says(page).toMatch(found("family"));
    await field(page).press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = await results(page).nth(1).getAttribute("href");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(second);
    await page.keyboard.press("Escape");
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe("family");
  });

  test("helps on where nothing is found: topics, and a number to call", async ({ look }) => {
    const page = await look(address("zzqqxxyy"));
    await says(page).toMatch(/nothing found/i);
    expect(await topics(page).count()).toBeGreaterThan(3);
    expect(await page.locator("site-search a[href^='tel:']:visible").count()).toBe(1);
  });
});

describe("The search window", () => {
  test("loads nothing before a visitor reaches for it, and tells no server what is typed", async ({ visit }) => {
    const asked: string[] = [];
    const page = await visit("/about/", {
      before: (opened) => Promise.resolve(opened.on("request", (request) => asked.push(request.url()))),
    });
    const search = () => asked.filter((url) => /search|pagefind|words/.test(url));
    await page.waitForLoadState("networkidle");
    expect(search()).toEqual([]);
    await page.keyboard.press("/");
    await field(page).fill("cold turkey");
    await page.locator("dialog [data-suggestion]", { hasText: "Stopping" }).first().waitFor();
    expect(search().filter((url) => /wasm|pf_/.test(url))).toEqual([]);
    await field(page).press("Enter");
    await page.waitForURL(/\/search\/\?q=cold/);
    await says(page).toMatch(found("cold turkey"));
    expect(asked.filter((url) => /cold|turkey/.test(url))).toEqual([]);
  });

  test("can be told not to open by the / key, for those whose device types it unasked", async ({ look }) => {
    const page = await look("/about/");
    const slash = page.getByRole("checkbox", { name: "The / key" });
    const open = page.locator("dialog[open]");
    const close = async () => {
      await page.keyboard.press("Escape");
      // Until the focus has left the window, a key is typed into it.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
      expect(await open.count()).toBe(0);
    };
    await page.keyboard.press("/");
    await slash.uncheck();
    await close();
    await page.keyboard.press("/");
    expect(await page.locator("[aria-keyshortcuts='Control+K']").count()).toBe(1);
    expect(await open.count()).toBe(0);
    await page.keyboard.press("Control+k");
    await slash.check();
    await close();
    await page.keyboard.press("/");
    await open.waitFor();
  });

  test("opens on a Mac by Command+K, and leaves Control+K to the fields", async ({ visit }) => {
    const userAgent =
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15";
    const page = await visit("/about/", { userAgent });
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Meta+k");
    await page.locator("dialog[open]").waitFor();
    expect(await page.locator("header [aria-keyshortcuts='/ Meta+K']").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  test("opens by keys and by the link, and gives the focus back", async ({ look }) => {
    const page = await look("/about/", { viewport: phone });
    const menu = page.locator("header [popovertarget]");
    await menu.click();
    await page.locator("header [data-search]").click();
    await page.locator("dialog a").first().waitFor();
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type("a/b");
    expect(await field(page).inputValue()).toBe("a/b");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await menu.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+k");
    await field(page).fill("my husband drinks");
    await page.locator("dialog [data-suggestion]", { hasText: "my husband drinks" }).waitFor();
    await field(page).press("ArrowDown");
    const first = page.locator("dialog [data-suggestion]").first();
    const place = await first.getAttribute("href");
    await first.press("Enter");
    await page.waitForURL(`**${place}`);
  });

  test("leads to the search page where its files do not come", async ({ visit }) => {
    const page = await visit("/about/", {
      expected: /Failed to load|failed/,
      before: (opened) => opened.route("**/search/words.json", (route) => route.abort()),
    });
    await page.locator("header [data-search]").click();
    await page.waitForURL("**/search/");
  });
});

describe("What a screen reader hears", () => {
  test.for([
    { path: "/search/", said: found("family") },
    { path: "/about/", said: /\d+ suggestion/ },
  ])("of a count at $path is one sentence, after the typing", async ({ path, said }, { look }) => {
    const page = await look(path);
    if (path !== "/search/") await page.keyboard.press("/");
    await field(page).waitFor();
    const heard = await page.evaluateHandle(() => {
      const heard: { words: string; pause: number }[] = [];
      const status = document.querySelector("site-search [role=status]");
      let typed = 0;
      document.addEventListener("input", () => (typed = performance.now()));
      const note = () =>
        status?.textContent && heard.push({ words: status.textContent, pause: performance.now() - typed });
      if (status) new MutationObserver(note).observe(status, { childList: true });
      return heard;
    });
    await field(page).pressSequentially("family", { delay: 30 });
    await says(page).toMatch(said);
    const seen = await page.locator("[data-search-status]").textContent();
    await expect.poll(async () => (await heard.jsonValue()).at(-1)?.words).toBe(seen);
    for (const { pause } of await heard.jsonValue()) expect(pause).toBeGreaterThan(600);
  });

  test.for(["/search/", "/about/"])(
    "of a crisis at %s comes into a place that is there before",
    async (path, { visit }) => {
      const page = await visit(path);
      if (path !== "/search/") await page.keyboard.press("/");
      await field(page).waitFor();
      const place = await page.locator("site-search [role=alert]").elementHandle();
      expect(await place.textContent()).toBe("");
      await field(page).fill("suicide");
      await crisis(page).waitFor();
      expect(await place.textContent()).toMatch(/911.*988/);
      await field(page).fill("circle");
      expect(await place.textContent()).toBe("");
    },
  );
});

describe("In Spanish", () => {
  test("the window, its Enter and the search page find Spanish pages only", async ({ look }) => {
    const page = await look("/es/crisis/");
    await page.keyboard.press("/");
    await page.locator("dialog a[href^='/es/']").first().waitFor();
    await field(page).fill("suicidio");
    expect(await crisis(page).getByRole("alert").textContent()).toMatch(/llame al 911/);
    await field(page).press("Enter");
    await page.waitForURL("**/es/search/?q=suicidio");
    await says(page).toMatch(/para “suicidio”$/);
    const found = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((href) => !href?.startsWith("/es/"))).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe("Words of a crisis", () => {
  test.for([
    { what: "before the search has loaded", block: () => new Promise<void>(() => undefined) },
    { what: "where it does not load", block: undefined },
  ])("bring help at once $what, above everything", async ({ block }, { visit }) => {
    const page = await visit("/search/", {
      expected: /pagefind|Failed to load|dynamically imported/i,
      before: (opened) => opened.route("**/pagefind/**", (route) => block?.() ?? route.abort()),
    });
    await field(page).pressSequentially("i want to kill myself");
    await crisis(page).waitFor();
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    for (const way of ["tel:911", "tel:988", "sms:988", "https://988lifeline.org", "/crisis/"])
      expect(await crisis(page).locator(`a[href^="${way}"]`).count(), way).toBe(1);
    expect(await crisis(page).getByRole("alert").textContent()).toMatch(/911.*988/);
    expect(await page.locator("form + [data-crisis-panel]").count()).toBe(1);
    await field(page).fill("circle");
    await expect.poll(() => crisis(page).count()).toBe(0);
  });

  test("bring help from the address too, with the results", async ({ look }) => {
    const page = await look(address("suicide"));
    await crisis(page).waitFor();
    await results(page).first().waitFor();
  });
});

const hostile = [
  "<img src=x onerror=window.hacked=1>",
  "</p><script>window.hacked=1</script>",
  "“><svg onload=window.hacked=1>",
  "javascript:window.hacked=1",
  "<mark><b>family</b></mark>",
  "__proto__ constructor toString",
  "%00%ff \\u0000 ${7*7} {{7*7}}",
  "' OR 1=1 --",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "‮evil\u0000\u200b",
  "a".repeat(8_000),
  "family ".repeat(1_000),
];

describe("A hostile query", () => {
  test.for(hostile.map((query) => ({ query, name: query.slice(0, 40) })))(
    "$name is only text",
    async ({ query }, { look }) => {
      const page = await look(address(query));
      await says(page).toMatch(/found for/i);
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
      expect(
        await page
          .locator("site-search :is(img:not([data-topics] img), svg, iframe, b, script:not([type='application/json']))")
          .count(),
      ).toBe(0);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      await field(page).fill("family");
      await field(page).press("Enter");
      await says(page).toMatch(found("family"));
    },
  );

  test.for(["?q=%E0%A4%A", "?q=%", "?q", "?q=&q=family", "?Q=family#q=<b>", "?kind=x&topic=y&exact", "#&marks=%"])(
    "%s leaves the page whole",
    async (broken, { visit }) => {
      const page = await visit(`/search/${broken}`);
      expect(await field(page).isVisible()).toBe(true);
      expect(await page.locator("site-search :is(img:not([data-topics] img), svg, iframe, b)").count()).toBe(0);
    },
  );
});
