/** `node scripts/screenshots.ts FOLDER [address …]`: pictures of pages, on three screens, light and dark. */
import { glob, mkdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser, type Page } from "playwright-core";
import { outDir } from "../src/content/directories.ts";
import { readRedirects } from "../src/hosting/host-rules.ts";
import { serve } from "../src/hosting/serve.ts";
import { findBrowser } from "./setup/find-browsers.mjs";

const WIDTHS = [360, 768, 1440];
const THEMES = ["light", "dark"] as const;

const { positionals } = parseArgs({ allowPositionals: true });
const [folder, ...addresses] = positionals;

try {
  await takePictures(outsideProject(folder), addresses.length > 0 ? addresses : await pageAddresses());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function takePictures(folder: string, addresses: string[]): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no Chromium here. `npm test` puts one in place.");
  await mkdir(folder, { recursive: true });
  const site = await serve({ dir: outDir, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    for (const address of addresses) {
      await pictureOf(browser, new URL(address, site.url), join(folder, fileName(address)));
      console.log(address);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`${addresses.length * WIDTHS.length * THEMES.length} pictures are in ${folder}`);
}

async function pictureOf(browser: Browser, url: URL, file: string): Promise<void> {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    await page.goto(url.href);
    await loadPictures(page);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${file}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await page.context().close();
  }
}

/** Pictures far below wait for the reader to come near; a picture of the whole page must not wait. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

/** Every page of the built site but the editor, without those that lead on to another. */
async function pageAddresses(): Promise<string[]> {
  const files = await Array.fromAsync(glob("**/*.html", { cwd: outDir }));
  const others = ["/admin/", ...readRedirects(outDir).map(({ from }) => from.path)];
  const addresses = files.map((file) => `/${file.replace(/index\.html$/, "")}`);
  return addresses.filter((address) => !others.includes(address)).sort();
}

/** `/blog/a-day/?q=x` becomes `blog-a-day-q-x`, `/` becomes `home`. */
function fileName(address: string): string {
  return address.replaceAll(/[^\w.-]+/g, "-").replaceAll(/^-|-$/g, "") || "home";
}

/** @throws when no folder is named, or one in which pictures could end up in the project */
function outsideProject(folder: string | undefined): string {
  if (!folder) throw new Error("Say where the pictures go: node scripts/screenshots.ts FOLDER [address …]");
  const fromProject = relative(join(import.meta.dirname, ".."), resolve(folder));
  if (!fromProject.startsWith("..")) throw new Error(`${folder} lies inside the project. Name a folder outside it.`);
  return resolve(folder);
}
