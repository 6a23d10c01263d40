import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { contentsOf } from "../support/folder.ts";
import { copyOfProject } from "../support/project.ts";
import { seededRandom } from "../support/random.ts";
import { run } from "../support/run.ts";

/** Two sites of which no page is the same, so that a mixture of them would show. */
const ADDRESSES = ["https://one.example", "https://two.example"];

// `npm run bench -- kills` does the same fifty times to builds with Astro, each of which takes half a minute.
test("a build that is killed at any moment leaves a whole site, and the next one works", async () => {
  const random = seededRandom();
  const folder = await copyOfProject("quick");
  const site = join(folder, "dist");
  const build = (version: 0 | 1) =>
    run(
      ["scripts/build.ts"],
      { ...process.env, SITE_URL: ADDRESSES[version], CONTENT_DIR: "content", OUT_DIR: site },
      folder,
    );
  const begun = performance.now();
  expect(await build(0).ended).toMatchObject({ code: 0 });
  const time = performance.now() - begun;
  const whole = [await contentsOf(site)];
  expect(await build(1).ended).toMatchObject({ code: 0 });
  whole.push(await contentsOf(site));
  const isWhole = (site: unknown) => whole.some((one) => isDeepStrictEqual(one, site));
  for (const late of [false, true]) {
    const child = build(0);
    // The end of a build, where the sites change over, is short.
    if (late) await child.says(/Compressing/);
    await setTimeout(random() * (late ? 100 : time));
    child.stop("SIGKILL");
    await child.ended;
    // The change that it had asked the system for can still be under way.
    await expect.poll(() => contentsOf(site), { timeout: 10_000 }).toSatisfy(isWhole);
  }
  expect(await build(0).ended).toMatchObject({ code: 0 });
  expect(await contentsOf(site)).toEqual(whole[0]);
  expect([`${site}.new`, `${site}.old`, `${site}.gone`, join(folder, ".cache/site")].filter(existsSync)).toEqual([]);
});
