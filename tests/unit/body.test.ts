import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bodyOf, minutesOf } from "../../src/content/body.ts";
import { emptyFolder } from "../support/folder.ts";

async function pageWith(text: string): Promise<{ filePath: string }> {
  const filePath = join(await emptyFolder(), "page.mdx");
  await writeFile(filePath, text);
  return { filePath };
}

test.each([
  ["---\ntitle: One\n---\n\nWhat an IOP is.\n", "\n\nWhat an IOP is.\n"],
  ["---\r\ntitle: One\r\n---\r\nWhat an IOP is.", "\r\nWhat an IOP is."],
  ["---\ntitle: One --- two\n---\nAbove.\n\n---\n\nBelow.", "\nAbove.\n\n---\n\nBelow."],
  ["---\ntitle: One\n---", ""],
])("the text of %j stands below its fields", async (text, body) => {
  expect(bodyOf(await pageWith(text))).toBe(body);
});

test("fields take no time to read", async () => {
  const fields = `---\ndescription: ${"word ".repeat(1000)}\n---\n`;
  expect(minutesOf(await pageWith(`${fields}${"word ".repeat(476)}`))).toBe(2);
});
