import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { fixtureContent } from "../../support/fixture-site.ts";
import { newPage } from "../../support/browser/visit.ts";

/** The folder that stands for this computer's: the browser's own, since nobody is there to choose one. */
const FOLDER = "project";

/** The folder that holds the content of the tests. */
const home = dirname(fixtureContent);

/** The content as it is on disk, by path. */
export const contentFiles = new Map(
  globSync("content/**/*.{mdx,yaml}", { cwd: home, exclude: ["**/fit/rules.yaml"] })
    .sort()
    .map((file) => [file, readFileSync(join(home, file), "utf8")]),
);

/** An article in every way that Markdown can be written, where the editor has one of its own. */
export const everyWay = "content/articles/written-in-every-way/index.mdx";

const [fields = ""] =
  /^---\n[\s\S]*?\n---\n\n/.exec([...contentFiles].find(([file]) => file.includes("articles/"))?.[1] ?? "") ?? [];
contentFiles.set(everyWay, fields + readFileSync(new URL("every-way.txt", import.meta.url), "utf8"));

/** Opens the editor on a copy of the content, as `npm run admin` does with the files of this computer. */
export async function openEditor(browser: Browser): Promise<Page> {
  const page = await newPage(browser);
  await page.goto("/robots.txt");
  await page.addInitScript((folder) => {
    const showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
    Object.assign(window, { showDirectoryPicker });
  }, FOLDER);
  await page.evaluate(copyFiles, { folder: FOLDER, files: [...contentFiles, [".git/HEAD", ""] as const] });
  await page.goto("/admin/");
  await page.getByRole("button", { name: /local/i }).click();
  await page.getByRole("row").first().waitFor();
  return page;
}

async function copyFiles({ folder, files }: { folder: string; files: (readonly [string, string])[] }): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  for (const [path, text] of files) {
    const names = path.split("/");
    const name = names.pop() ?? "";
    let place = root;
    for (const part of names) place = await place.getDirectoryHandle(part, { create: true });
    const file = await (await place.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}

/** Writes a file of the copy, as somebody else would. */
export async function writeFile(page: Page, path: string, text: string): Promise<void> {
  await page.evaluate(copyFiles, { folder: FOLDER, files: [[path, text] as const] });
}

/** What a file of the copy says now. */
export function savedFile(page: Page, path: string): Promise<string> {
  return page.evaluate(
    async ({ folder, names }) => {
      let place = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
      for (const part of names.slice(0, -1)) place = await place.getDirectoryHandle(part);
      return (await (await place.getFileHandle(names.at(-1) ?? "")).getFile()).text();
    },
    { folder: FOLDER, names: path.split("/") },
  );
}

/** Files that lie in a folder of the copy, by name. */
export async function savedFiles(page: Page, folder: string): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(
    async ({ home, names }) => {
      let place = await (await navigator.storage.getDirectory()).getDirectoryHandle(home);
      for (const name of names) place = await place.getDirectoryHandle(name);
      const files: [string, number[]][] = [];
      for await (const [name, handle] of place.entries())
        if (handle instanceof FileSystemFileHandle)
          files.push([name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
      return files;
    },
    { home: FOLDER, names: folder.split("/") },
  );
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

/** Opens a file's form. @returns its first field that takes text and is no id */
export async function openForm(page: Page, path: string): Promise<Locator> {
  // By way of the list: the form that was open before must not be taken for this one.
  await page.evaluate(() => location.assign("#/collections/articles"));
  await page.getByRole("row").first().waitFor();
  await page.evaluate((hash) => location.assign(hash), address(path));
  const texts = ":is([data-field-type=string], [data-field-type=text]):not([data-key-path$='.id'])";
  const field = page.locator(`${texts} :is(input, textarea):enabled:visible`).first();
  const closed = page.locator("button:enabled:visible", { hasText: "Expand All" }).first();
  await expect
    .poll(async () => {
      const shown = await field.isVisible();
      if (!shown) await closed.click({ timeout: 200 }).catch(() => undefined);
      return shown;
    })
    .toBe(true);
  return field;
}

/** Types at the end of a field of a form, until the editor has it: a form that is still being filled drops what is typed. */
export async function typeAtEnd(page: Page, field: Locator, typed: string): Promise<void> {
  const heard = page.getByRole("button", { name: "Save", exact: true, disabled: false });
  await expect
    .poll(async () => {
      if (!(await field.inputValue()).endsWith(typed)) {
        await field.press("End");
        await field.pressSequentially(typed);
      }
      return heard.isVisible();
    })
    .toBe(true);
}

/** Scrolls to the text of a page: a long form reads its fields as one comes to them. */
export async function showText(page: Page): Promise<Locator> {
  const text = page.locator(".lexical-root").first();
  await page.mouse.move(700, 500);
  await expect.poll(() => page.mouse.wheel(0, 900).then(() => text.isVisible())).toBe(true);
  return text;
}

/** Where the editor has the form of a file: folders by their path, single files under the settings of their language. */
function address(path: string): string {
  const [, language = "", place = "", ending] = /^content\/((?:[a-z]{2}\/)?)(.*)\.(mdx|yaml)$/.exec(path) ?? [];
  const named = (name: string) => `${language}${name}`.replaceAll("/", "-");
  if (ending === "yaml") return `#/collections/${named("settings")}/entries/${named(place)}`;
  const [, folder = "", entry = ""] = /^(fit\/\w+|\w+)\/(.*)$/.exec(place) ?? [];
  return `#/collections/${named(folder)}/entries/${entry}`;
}

/**
 * Saves the form and waits until the file is written.
 * @param typeAgain what was typed, for a form that was filled anew after it
 * @returns what the file says then
 */
export async function save(page: Page, path: string, typeAgain?: () => Promise<void>): Promise<string> {
  const before = await savedFile(page, path);
  const button = page.getByRole("button", { name: "Save", exact: true });
  await expect
    .poll(async () => {
      if (typeAgain && (await button.isDisabled())) await typeAgain();
      return button.click({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
  // While the file is being written it cannot be read.
  const now = () => savedFile(page, path).catch(() => before);
  await expect.poll(now).not.toBe(before);
  // The editor goes back to the list a little later, and would leave a form that was opened meanwhile.
  await expect.poll(() => page.url()).not.toContain("/entries/");
  return now();
}
