import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../../scripts/setup/find-browsers.mjs";
import { serve } from "../../../src/hosting/serve.ts";
import { fixtureOutput } from "../fixture-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the finished site is served. */
    site: string;
    /** Where the one browser of all test files waits. */
    browser: string;
  }
}

/** Pages that draw the address bar's suggestions: each window would start two of them, for a third of its cost. */
const NOT_NEEDED = "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,PaintHolding";

/** Letters stand where their widths put them, as on a phone, whichever Chromium draws them. */
const LETTERS = ["--enable-font-subpixel-positioning", "--font-render-hinting=none"];

/** Serves the finished site as a host would and starts one browser for all test files; ends both afterwards. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no Chromium here. `npm test` puts one in place.");
  const site = await serve({ dir: fixtureOutput, port: 0 });
  const browser = await chromium.launchServer({ executablePath, args: ["--no-sandbox", NOT_NEEDED, ...LETTERS] });
  project.provide("site", site.url);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
