import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectNone, test } from "../../support/browser/visit.ts";
import { complaints } from "../../support/browser/complaints.ts";
import { contentFiles, openEditor, openForm, savedFile, showText, typeAtEnd } from "./local-folder.ts";

/** The article that cites most: a citation within a component is drawn only when somebody opens it. */
const [article = "", text = ""] =
  [...contentFiles]
    .filter(([file]) => file.startsWith("content/articles/"))
    .sort(([, a], [, b]) => b.split("<Source id=").length - a.split("<Source id=").length)[0] ?? [];

const saveButton = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

/** Opens the form of a new article and gives it a title. */
async function beginArticle(page: Page, title: string): Promise<void> {
  await page.evaluate(() => location.assign("#/collections/articles/new"));
  await page.locator("[data-key-path=title] input").fill(title);
}

/** Scrolls to a field: a long form draws its fields as one comes to them. */
async function showField(page: Page, path: string) {
  const field = page.locator(`[data-key-path="${path}"]`);
  await page.mouse.move(640, 500);
  await expect.poll(() => page.mouse.wheel(0, 300).then(() => field.isVisible())).toBe(true);
  return field;
}

/** What a file says as soon as it is there. */
async function written(page: Page, file: string): Promise<string> {
  await expect.poll(() => savedFile(page, file).catch(() => "")).not.toBe("");
  return savedFile(page, file);
}

describe("The editor's form", () => {
  test("bears the clinic's name, and asks nobody but the site for anything", async ({ browser }) => {
    const page = await openEditor(browser);
    const heard = complaints(page);
    expect(await page.title()).toMatch(
      new RegExp(`${/^name: (.*)$/m.exec(contentFiles.get("content/site.yaml") ?? "")?.[1] ?? ""}$`),
    );
    await openForm(page, article);
    expectNone(heard);
    await page.context().close();
  });

  test("opens at the top of a page, and looking at all of it is no change", async ({ browser }) => {
    const page = await openEditor(browser);
    const title = await openForm(page, article);
    // Each citation is drawn on its own, after the text.
    await page.locator("[data-component-name$=Source][data-shown]").first().waitFor();
    expect((await title.boundingBox())?.y).toBeGreaterThan(0);
    await showField(page, "aliases");
    expect(await saveButton(page).isDisabled()).toBe(true);
    await typeAtEnd(page, title, "x");
    await page.context().close();
  });

  test("shows each citation's number and what it cites", async ({ browser }) => {
    const page = await openEditor(browser);
    await openForm(page, article);
    await showText(page);
    const order = [...new Set([...text.matchAll(/<Source id="([^"]+)"/g)].map(([, id]) => id))];
    const shown = page.locator("[data-component-name$=Source]");
    await expect.poll(() => shown.first().getAttribute("data-shown")).toMatch(/^\d+ · .+/);
    for (const [id, label] of await shown.evaluateAll((all) =>
      all.map((one) => [one.textContent.trim(), one.getAttribute("title")]),
    )) {
      expect(label).toMatch(new RegExp(`^${order.indexOf(id ?? undefined) + 1} · `));
      expect(label).not.toContain(id);
    }
    await page.context().close();
  });

  test("saves a new article that has nothing but a title, as a draft", async ({ browser }) => {
    const page = await openEditor(browser);
    await beginArticle(page, "Only a title");
    await saveButton(page).click();
    expect(await written(page, "content/articles/only-a-title/index.mdx")).toMatch(
      /^---\ntitle: Only a title\ndraft: true\n---\n/,
    );
    // The editor goes back to the list by itself, a little after the file is there.
    await expect.poll(() => page.url()).toMatch(/#\/collections\/articles$/);
    await expect.poll(() => page.getByRole("row", { name: /Only a title/ }).innerText()).toContain("Draft");
    await page.context().close();
  });

  test("takes the clinic's day for today in the evening, when it is tomorrow elsewhere", async ({ browser }) => {
    const page = await openEditor(browser);
    await page.clock.setFixedTime(new Date("2026-12-04T03:00:00Z"));
    await beginArticle(page, "Written at eight");
    await (await showField(page, "published")).getByRole("button", { name: "Today" }).click();
    await saveButton(page).click();
    expect(await written(page, "content/articles/written-at-eight/index.mdx")).toMatch(/^published: "?2026-12-03"?$/m);
    await page.context().close();
  });

  test("offers a source by its title as soon as it is saved", async ({ browser }) => {
    const page = await openEditor(browser);
    await openForm(page, "content/sources.yaml");
    await page
      .getByRole("button", { name: /^Add .?Entry/ })
      .first()
      .click();
    for (const [name, value] of [
      ["id", "new-study"],
      ["publisher", "Institute of Tests"],
      ["title", "A new study"],
      ["url", "https://example.org/study"],
      ["supports", "It says what a new study says."],
      ["unread", "It is in print only, and nobody of us has it."],
    ] as const)
      await page.locator(`[data-key-path="entries.0.${name}"] :is(input, textarea)`).fill(value);
    await saveButton(page).click();
    await expect.poll(() => savedFile(page, "content/sources.yaml").catch(() => "")).toContain("new-study:");
    await expect.poll(() => page.url()).not.toContain("/entries/");
    await beginArticle(page, "Cites the new study");
    const field = await showField(page, "sources");
    await field.getByRole("checkbox", { name: "Institute of Tests: A new study" }).click();
    await saveButton(page).click();
    expect(await written(page, "content/articles/cites-the-new-study/index.mdx")).toMatch(
      /sources:\s*\[?\s*-? ?new-study/,
    );
    await page.context().close();
  });

  test("offers the pages of the site where a link is made", async ({ browser }) => {
    const page = await openEditor(browser);
    await openForm(page, article);
    await (await showText(page)).locator("p").first().click();
    await page.getByRole("button", { name: "Link", exact: true }).first().click();
    const address = page.locator('[role=dialog] input[id$="-url"]');
    await address.focus();
    const list = await address.getAttribute("list");
    expect(await page.locator(`#${list ?? "none"} option[value="/contact/"]`).count()).toBe(1);
    await page.context().close();
  });
});
