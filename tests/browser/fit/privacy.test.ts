import { expect } from "vitest";
import { copiedText } from "../support/clipboard.ts";
import { test } from "../support/visit.ts";
import { begin, answer, clear, outcome, press, walk, ways } from "./assessment.ts";

test("From opening the page to reading the outcome, nothing is asked of anyone and nothing is kept", async ({
  visit,
}) => {
  const page = await visit("/fit/");
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const requests: string[] = [];
  session.on("Network.requestWillBeSent", ({ request }) => requests.push(request.url));
  const address = page.url();
  await walk(page, ways.talk ?? clear);
  expect(await outcome(page)).toBe("talk");
  expect(requests).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => history.state as unknown)).toBeNull();
  expect(await page.title()).toBe("Questions about care");
  expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  expect(await page.evaluate(async () => [sessionStorage.length, (await caches.keys()).length])).toEqual([0, 0]);
  expect(await page.locator("[data-sent-none]").isVisible()).toBe(true);
});

test("It works without a connection once the page is open", async ({ visit }) => {
  const page = await visit("/fit/");
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await walk(page, clear);
  expect(await outcome(page)).toBe("good-fit");
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

test("The summary is copied only when asked for, and holds the outcome", async ({ visit }) => {
  const page = await visit("/fit/", { permissions: ["clipboard-read", "clipboard-write"] });
  await walk(page, clear);
  await press(page, "copy");
  await page.getByText("Copied.").waitFor();
  const copied = await copiedText(page);
  expect(copied).toContain(await page.locator("[data-outcome] h2").innerText());
});
