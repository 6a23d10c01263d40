import sharp from "sharp";
import { expect } from "vitest";
import { test } from "../../support/browser/visit.ts";
import { openEditor, openForm, savedFile, savedFiles } from "./local-folder.ts";

const file = "content/articles/a-first-call/index.mdx";

/** A photograph as a phone names it, lying on its side; with more noise, packing it takes ten seconds here. */
const noise = { type: "gaussian", mean: 128, sigma: 8 } as const;
const photograph = {
  name: "IMG 2041 (Clinic).JPG",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#c60", noise } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 85 })
    .toBuffer(),
};

test.for([
  ["under the headline", '[data-key-path="picture.src"]', "src: ./img-2041-clinic.webp\n"],
  ["in the text", "[data-field-type=richtext] [data-field-type=image]", "seen from the door](./img-2041-clinic.webp)"],
])(
  "In the editor, a photograph %s is put beside its article: renamed, upright and small",
  async ([, place, written], { browser }) => {
    const page = await openEditor(browser);
    await openForm(page, file);
    const field = page.locator(place ?? "").first();
    await page.mouse.move(700, 500);
    await expect.poll(() => page.mouse.wheel(0, 700).then(() => field.isVisible())).toBe(true);
    await field.getByRole("button", { name: "Replace" }).click();
    const dialog = page.getByRole("dialog").last();
    // Others' photographs are not for a clinic.
    await expect.poll(() => dialog.innerText()).toContain("Entry Assets");
    expect(await dialog.innerText()).not.toMatch(/Stock|Unsplash|Pexels/i);
    await dialog.locator("input[type=file]").last().setInputFiles(photograph);
    await dialog.getByRole("button", { name: "Insert", exact: true }).click();
    await expect.poll(() => field.innerText()).toContain("img-2041-clinic.webp");
    // Who saves at once may be told that the picture is not ready, and loses nothing.
    const refusal = page.getByRole("alertdialog").getByRole("button").last();
    const saveButton = page.getByRole("button", { name: "Save", exact: true });
    await expect
      .poll(async () => {
        if (await refusal.isVisible()) await refusal.click();
        await saveButton.click({ timeout: 2_000 }).catch(() => undefined);
        return savedFile(page, file).catch(() => "");
      })
      .toContain(written);
    const beside = async () => (await savedFiles(page, "content/articles/a-first-call")).get("img-2041-clinic.webp");
    await expect.poll(async () => (await beside())?.length).toBeGreaterThan(0);
    const { width, height, orientation, exif } = await sharp(await beside()).metadata();
    expect({ width, height, orientation, exif }).toEqual({ width: 1500, height: 2000 });
    await page.context().close();
  },
);
