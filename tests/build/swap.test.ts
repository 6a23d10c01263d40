import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { recover, stagingDir } from "../../src/hosting/staging.ts";
import { emptyFolder } from "../support/folder.ts";
import { seededRandom } from "../support/random.ts";
import { run } from "../support/run.ts";

/** Puts one site after the other into the place of the one before, as fast as it can, for ever. */
const swapForEver = `
  import { mkdir, writeFile } from "node:fs/promises";
  import { publishStaged, recover, stagingDir } from "./src/hosting/staging.ts";
  const site = process.argv[1];
  await recover(site);
  for (let count = 0; ; count++) {
    await mkdir(stagingDir(site));
    await writeFile(stagingDir(site) + "/first.html", String(count));
    await writeFile(stagingDir(site) + "/last.html", String(count));
    await publishStaged(site);
    if (count === 3) console.log("swapping");
  }
`;

async function siteOfOnePage(): Promise<string> {
  const site = join(await emptyFolder(), "dist");
  await mkdir(site);
  await writeFile(join(site, "first.html"), "");
  await writeFile(join(site, "last.html"), "");
  return site;
}

function swapping(site: string) {
  const child = run(["--input-type=module", "--eval", swapForEver, site], process.env);
  onTestFinished(() => child.stop("SIGKILL"));
  return child;
}

// Only Linux can exchange two folders in one step.
test.runIf(process.platform === "linux")(
  "while one site replaces another, visitors find a site at all times",
  async () => {
    const site = await siteOfOnePage();
    const child = swapping(site);
    await child.says(/swapping/);
    const count = async () => Number(await readFile(join(site, "first.html"), "utf8"));
    const enough = (await count()) + 30;
    let missing = 0;
    for (let now = 0; now < enough; now = missing > 0 ? enough : await count())
      for (let look = 0; look < 200; look++) if (!existsSync(join(site, "first.html"))) missing++;
    child.stop("SIGKILL");
    await child.ended;
    expect(missing).toBe(0);
  },
);

test("a swap that is killed at any moment leaves a whole site", async () => {
  const random = seededRandom();
  const site = await siteOfOnePage();
  for (let kill = 0; kill < 8; kill++) {
    const child = swapping(site);
    await child.says(/swapping/);
    await new Promise((done) => setTimeout(done, random() * 40));
    child.stop("SIGKILL");
    await child.ended;
    await recover(site);
    expect(await readFile(join(site, "last.html"), "utf8")).toBe(await readFile(join(site, "first.html"), "utf8"));
    expect(existsSync(stagingDir(site))).toBe(false);
  }
});
