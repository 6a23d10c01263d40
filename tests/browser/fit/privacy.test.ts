import { expect } from "vitest";
import { nothing, stored } from "../../support/stored.ts";
import { copiedText } from "../../support/browser/clipboard.ts";
import { pressed, requestsOf, withoutDialogs } from "../../support/browser/requests.ts";
import { test } from "../../support/browser/visit.ts";
import { begin, answer, clear, findings, place, press, walk, ways } from "./assessment.ts";

test.for([
  ["/fit/", "Questions about care", "Copied."],
  ["/es/fit/", "Preguntas sobre la atención", "Copiado."],
] as const)(
  "From opening %s to an outcome that is printed and copied, nothing is asked of anyone and nothing is kept",
  async ([start, title, copied], { visit }) => {
    const permissions = ["clipboard-write"];
    const page = await visit(start, { permissions, before: (page) => page.addInitScript(withoutDialogs) });
    await page.waitForLoadState("networkidle");
    const asked = await requestsOf(page);
    const address = page.url();
    await walk(page, ways.everything ?? clear);
    expect(await findings(page)).toContain("crisis");
    await page.locator(".call-sheet > summary").click();
    await press(page, "print");
    expect(await pressed(page)).toEqual(["print"]);
    await press(page, "copy");
    await page.getByText(copied, { exact: true }).waitFor();
    expect(asked).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => typeof history.state)).toBe("number");
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(stored)).toEqual(nothing);
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    expect(await page.locator("[data-sent-none]").isVisible()).toBe(true);
  },
);

test.for(["/fit/", "/es/fit/"])(
  "Each outcome of %s tells how many requests there were until then",
  async (start, { visit }) => {
    const page = await visit(start);
    await page.waitForLoadState("networkidle");
    const sent = page.locator("[data-sent-some]");
    const request = (name: string) =>
      page.evaluate((url) => fetch(url).then((file) => file.text()), `/favicon.svg?${name}`);
    await walk(page, clear);
    expect(await sent.isVisible()).toBe(false);
    await press(page, "review");
    await request("first");
    await press(page, "finish");
    expect(await sent.innerText()).toMatch(/ 1 /);
    expect(await page.locator("[data-sent-none]").isVisible()).toBe(false);
    await press(page, "review");
    await request("second");
    await press(page, "finish");
    expect(await sent.innerText()).toMatch(/ 2 /);
  },
);

test("It works without a connection once the page is open", async ({ visit }) => {
  const page = await visit("/fit/");
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await walk(page, clear);
  expect(await place(page)).toBe("iop");
});

test("A page that is gone back to shows no answers", async ({ visit }) => {
  const page = await visit("/fit/");
  await begin(page);
  await answer(page, "danger", "no");
  await page.goto("/about/");
  await page.goBack();
  await expect.poll(() => page.locator("fit-assessment").getAttribute("data-at")).toBe("landing");
  expect(await page.locator("input:checked").count()).toBe(0);
});

test.for(["/fit/", "/es/fit/"])(
  "The call sheet of %s is copied only when asked for, as it is printed",
  async (start, { visit }) => {
    const page = await visit(start, { permissions: ["clipboard-read", "clipboard-write"] });
    await walk(page, ways.everything ?? clear, "other");
    await page.locator(".call-sheet > summary").click();
    await press(page, "copy");
    await page.locator("[data-status]:not(:empty)").waitFor();
    const copied = await copiedText(page);
    const lines = await page.locator("[data-sheet] [data-line]:visible").allInnerTexts();
    const squeezed = (text: string) => text.replace(/[\s:/]+/g, "");
    expect(squeezed(copied)).toBe(squeezed(lines.join("")));
    expect(copied).toContain("Answer opioids to substances of theirs");
    expect(copied).toContain("911");
    expect(copied).toContain(String(new Date().getFullYear()));
    if (start === "/es/fit/") expect(copied).toMatch(/: [^\n]+ en español \/ Answer/);
    expect(copied).not.toContain("Print");
  },
);
