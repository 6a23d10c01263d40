import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { article } from "../support/browser/addresses.ts";
import { copiedText } from "../support/browser/clipboard.ts";
import { test } from "../support/browser/visit.ts";

const canonical = async (page: Page) => (await page.locator('link[rel="canonical"]').getAttribute("href")) ?? "";
const copy = (page: Page) => page.getByRole("button", { name: "Copy link" });
const device = (page: Page) => page.getByRole("button", { name: "Share from this device" });
const status = (page: Page) => page.locator("share-page [role=status]");

describe("Sharing an article", () => {
  test("takes a plain link to the visitor's own mail program, and no other company's", async ({ visit }) => {
    const page = await visit(article, { javaScriptEnabled: false });
    const links = await page.locator("share-page a").all();
    expect(links).toHaveLength(1);
    const url = new URL((await links[0]?.getAttribute("href")) ?? "");
    expect(url.protocol).toBe("mailto:");
    // Mail programs show a plus sign where a form would mean a space.
    expect(url.search).not.toContain("+");
    expect([...url.searchParams.values()]).toEqual([await page.locator("h1").textContent(), await canonical(page)]);
  });

  test("says that others will see what was read", async ({ visit }) => {
    const page = await visit(article);
    expect(await page.locator("share-page").innerText()).toMatch(/sharing shows others/i);
  });

  test("copies the address, and says so", async ({ visit }) => {
    const page = await visit(article, { permissions: ["clipboard-read", "clipboard-write"] });
    await copy(page).click();
    await expect.poll(() => status(page).textContent()).toBe("The link is copied.");
    expect(await copiedText(page)).toBe(await canonical(page));
  });

  test("shows the address where copying is not allowed", async ({ visit }) => {
    const page = await visit(article);
    const devTools = await page.context().newCDPSession(page);
    const { browserContextId } = (await devTools.send("Target.getTargetInfo")).targetInfo;
    const permission = { name: "clipboard-write" };
    await devTools.send("Browser.setPermission", { permission, setting: "denied", browserContextId });
    await copy(page).click();
    await expect.poll(() => status(page).textContent()).toBe(await canonical(page));
  });

  test("offers the device's own way only where the device has one", async ({ visit }) => {
    expect(
      await device(await visit(article, { before: (page) => page.addInitScript(withoutShareSheet) })).isVisible(),
    ).toBe(false);
    const page = await visit(article, { before: (page) => page.addInitScript(withShareSheet) });
    await device(page).click();
    const shared = await page.evaluate(() => (window as { shared?: ShareData }).shared);
    expect(shared).toEqual({ url: await canonical(page), title: await page.locator("h1").textContent() });
  });
});

/** No browser on a desk has a share sheet that a test could close, so the device is played. */
function withShareSheet() {
  navigator.share = (data) => {
    (window as { shared?: ShareData }).shared = data ?? {};
    return Promise.resolve();
  };
}

function withoutShareSheet() {
  Reflect.deleteProperty(Navigator.prototype, "share");
}
