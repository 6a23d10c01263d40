import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { contentsOf } from "./support/folder.ts";
import { copyOfProject } from "./support/project.ts";
import { run } from "./support/run.ts";

/** Two sites of which no page is the same, so that a mixture of them would show. */
const ADDRESSES = ["https://one.example", "https://two.example"];

// `npm run bench -- kills` does the same fifty times to builds with Astro, each of which takes half a minute.
test(
  "a build that is killed at any moment leaves a whole site, and the next one works",
  { timeout: 120_000 },
  async () => {
    const folder = await copyOfProject("quick");
    const site = join(folder, "dist");
    const build = (version: 0 | 1) =>
      run(["scripts/build.ts"], { ...process.env, SITE_URL: ADDRESSES[version], OUT_DIR: site }, folder);
    const begun = performance.now();
    expect(await build(0).ended).toMatchObject({ code: 0 });
    const time = performance.now() - begun;
    const whole = [await contentsOf(site)];
    expect(await build(1).ended).toMatchObject({ code: 0 });
    whole.push(await contentsOf(site));
    for (const late of [false, true]) {
      const child = build(0);
      // The end of a build, where the sites change over, is short.
      if (late) await child.says(/Compressing/);
      await setTimeout(Math.random() * (late ? 100 : time));
      child.stop("SIGKILL");
      await child.ended;
      // The change that it had asked the system for can still be under way.
      await setTimeout(200);
      expect(whole).toContainEqual(await contentsOf(site));
    }
    expect(await build(0).ended).toMatchObject({ code: 0 });
    expect(await contentsOf(site)).toEqual(whole[0]);
    expect([`${site}.new`, `${site}.old`, join(folder, ".cache/site")].filter(existsSync)).toEqual([]);
  },
);
