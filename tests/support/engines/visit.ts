import { expect, inject, test as base } from "vitest";
import { findFirefox, findWebKit } from "../../../scripts/setup/find-browsers.mjs";
import { serve } from "../../../src/hosting/serve.ts";
import { outDir } from "../../../src/content/directories.ts";
import type { Engine, Window } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser that the journeys run in. */
    engine: "Firefox" | "WebKit";
  }
}

/** Opens an address of the site in a phone-sized window of a fresh visitor. */
export type Visit = (address: string) => Promise<Window>;

/** Machines of people may lack the browser; those that check proposed changes may not. */
export const canBeSkipped = !process.env.CI && !(inject("engine") === "Firefox" ? findFirefox() : findWebKit());

/** The `test` of this suite. Its `visit` opens pages, closes them afterwards, and fails the test when a script did. */
export const test = base
  .extend("site", { scope: "worker" }, async ({}, { onCleanup }) => {
    const site = await serve({ dir: outDir, port: 0 });
    onCleanup(() => site.close());
    return site.url;
  })
  .extend("engine", { scope: "worker" }, async ({}, { onCleanup }) => {
    const engine = await start();
    onCleanup(() => engine.close());
    const window = await engine.openWindow();
    console.log(`The journeys run in ${window.version}.`);
    await window.close();
    return engine;
  })
  .extend("visit", async ({ engine, site }, { onCleanup }): Promise<Visit> => {
    const windows: Window[] = [];
    onCleanup(async () => {
      for (const window of windows) await window.close();
      expect(
        windows.flatMap(({ errors }) => errors ?? []),
        "errors of scripts",
      ).toEqual([]);
    });
    return async (address) => {
      const window = await engine.openWindow();
      windows.push(window);
      await window.goto(site + address);
      return window;
    };
  });

function start(): Promise<Engine> {
  const firefox = inject("engine") === "Firefox" && findFirefox();
  if (firefox) return startFirefox(firefox);
  const webKit = findWebKit();
  if (inject("engine") === "WebKit" && webKit) return startWebKit(webKit);
  throw new Error(`There is no ${inject("engine")} here. \`npm test\` puts one in place where it can.`);
}
