import { describe, expect } from "vitest";
import { test } from "../../support/browser/visit.ts";
import { contentFiles, openEditor, openForm, save, savedFile, showText, typeAtEnd } from "./local-folder.ts";

const file = "content/articles/how-intensive-outpatient-program-works/index.mdx";

describe("The check, where one writes", () => {
  test("tells a mistake before the entry is saved, in its own words and with the mend", async ({ browser }) => {
    const page = await openEditor(browser);
    const title = await openForm(page, file);
    await typeAtEnd(page, title, " for addicts");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
    await expect.poll(() => dialog.innerText()).toContain('"addicts" is a word that we do not use');
    await expect.poll(() => page.locator("#problems").innerText()).toMatch(/Not saved[\s\S]*addicts[\s\S]*Write /);
    expect(await savedFile(page, file)).toBe(contentFiles.get(file));
    await page.context().close();
  });

  test("tells what is worth a look after the entry was saved", async ({ browser }) => {
    const page = await openEditor(browser);
    const about = "content/pages/about.mdx";
    await openForm(page, about);
    await (await showText(page)).locator("p").first().click();
    await page.keyboard.press("Home");
    await page.keyboard.type("Studies show that 45 percent stay. ");
    await save(page, about);
    await expect.poll(() => page.locator("#problems").innerText()).toMatch(/^Saved\.[\s\S]*45 percent/);
    await page.context().close();
  });
});
