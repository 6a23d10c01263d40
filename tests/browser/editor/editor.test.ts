import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { complaints } from "../../support/browser/complaints.ts";
import { expectNone, test } from "../../support/browser/visit.ts";
import { contentFiles, everyWay, openEditor, openForm, save, savedFile, showText, typeAtEnd, writeFile } from "./local-folder.ts"; // prettier-ignore

/** Files whose forms are alike: articles, other pages, parts of the assessment, single files; translations apart. */
/** A colour with a letter more is none, and is not saved. */
const editable = [...contentFiles.keys()].filter((file) => !file.endsWith("brand.yaml"));
const kinds = Map.groupBy(editable, (file) => {
  const kind = file.endsWith("yaml") ? "*.yaml" : (/articles|fit/.exec(file)?.[0] ?? "pages and programs");
  return `${/^content\/[a-z]{2}\//.test(file) ? "translated " : ""}${kind}`;
});

/** Two files of a kind each time; all of them, which takes minutes, with `EVERY_FILE=1 npm test -- browser`. */
const most = process.env.EVERY_FILE ? Infinity : 2;

describe("In the editor", () => {
  // One for all tests, as an editor works through a day: opening it costs more than a change.
  let page: Page;
  let heard: string[];

  test.beforeAll(async ({ browser }) => {
    page = await openEditor(browser);
    heard = complaints(page);
  });

  test.afterAll(async () => {
    await page.context().close();
    // The editor asks whether the page that it leads to is there: this one is in the folder of the test alone.
    // The editor asks whether a page is online: the article of the test and the draft are not.
    expectNone(heard, /written-in-every-way|a-draft|Failed to load resource/);
  });

  test("a word typed into the text of an article changes its line, and components stay as they were", async () => {
    const file = "content/articles/how-intensive-outpatient-program-works/index.mdx";
    await openForm(page, file);
    const paragraph = (await showText(page)).locator("p").first();
    await paragraph.click();
    await page.keyboard.press("Home");
    await page.keyboard.type("Typed ");
    const lines = (contentFiles.get(file) ?? "").split("\n");
    const after = (await save(page, file)).split("\n");
    const changed = after.filter((line, index) => line !== lines[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain("Typed ");
    expect(changed[0]).toContain("<Source id=");
  });

  test("a word typed into a page leaves all else as it was written, in whatever way of Markdown", async () => {
    await openForm(page, everyWay);
    const paragraph = (await showText(page)).locator("p").first();
    await paragraph.click();
    await page.keyboard.press("Home");
    await page.keyboard.type("Typed ");
    const lines = (contentFiles.get(everyWay) ?? "").split("\n");
    const after = (await save(page, everyWay)).split("\n");
    expect(after.filter((line, at) => line !== lines[at])).toEqual([expect.stringMatching(/^Typed First paragraph/)]);
  });

  test.for([...kinds])(
    "%s: a changed word changes its line and nothing else",
    { timeout: 480_000 },
    async ([, files]) => {
      for (const file of files.slice(0, most)) {
        const before = contentFiles.get(file) ?? "";
        const field = await openForm(page, file);
        const type = () => typeAtEnd(page, field, "x");
        await type();
        if (file.endsWith("mdx")) await showText(page);
        const after = await save(page, file, type);
        const [was, is] = [before.split("\n"), after.split("\n")];
        const changed = is.flatMap((line, index) => (line === was[index] ? [] : [[was[index], line]]));
        expect.soft(changed.length, `${file}: ${JSON.stringify(changed.slice(1, 4))}`).toBe(1);
        expect.soft(is.length, file).toBe(was.length);
      }
    },
  );
});

describe("In the editor, nothing is lost", () => {
  /** Saves a form, and expects that the reason is told and the file stays as it is. */
  async function expectRefused(page: Page, file: string, reason: RegExp, left = contentFiles.get(file)): Promise<void> {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
    await expect.poll(() => dialog.innerText()).toMatch(reason);
    expect(await savedFile(page, file)).toBe(left);
  }

  test("an id that another entry has is refused, with the reason", async ({ browser }) => {
    const page = await openEditor(browser);
    const file = "content/topics.yaml";
    await openForm(page, file);
    const ids = page.locator("[data-key-path$='.id'] input");
    await ids.nth(1).fill(await ids.nth(0).inputValue());
    await expectRefused(page, file, /two entries with the id "[a-z-]+"/);
    await page.context().close();
  });

  test("a text is not saved without a picture that its form shows, as for a moment after one was chosen", async ({
    browser,
  }) => {
    const page = await openEditor(browser);
    const file = "content/articles/a-first-call/index.mdx";
    const field = await openForm(page, file);
    await typeAtEnd(page, field, "x");
    await showText(page);
    const written = contentFiles.get(file)?.match(/!\[/g)?.length ?? 0;
    await page.locator("[data-field-type=richtext][data-key-path=body]").evaluate((form, count) => {
      for (let shown = 0; shown <= count; shown++) {
        const picture = document.createElement("i");
        picture.dataset.componentName = "image";
        form.append(picture);
      }
    }, written);
    await expectRefused(page, file, /A picture in the text is not ready/);
    await page.context().close();
  });

  test("an entry can be saved a second time", async ({ browser }) => {
    const page = await openEditor(browser);
    const file = "content/glossary.yaml";
    for (const end of ["x", "xy"]) {
      const field = await openForm(page, file);
      await typeAtEnd(page, field, end);
      const before = (contentFiles.get(file) ?? "").split("\n");
      const changed = (await save(page, file)).split("\n").filter((line, at) => line !== before[at]);
      expect(changed).toEqual([expect.stringContaining(end)]);
    }
    await page.context().close();
  });

  test("a file that somebody else changed meanwhile is not written over, and the reason is told", async ({
    browser,
  }) => {
    const page = await openEditor(browser);
    const file = "content/glossary.yaml";
    const field = await openForm(page, file);
    await typeAtEnd(page, field, "x");
    const theirs = `# Changed meanwhile.\n${contentFiles.get(file) ?? ""}`;
    await writeFile(page, file, theirs);
    await expectRefused(page, file, /Somebody else changed this file/, theirs);
    await page.context().close();
  });
});
