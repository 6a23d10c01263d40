import { existsSync } from "node:fs";
import { chmod, cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "./support/folder.ts";
import { run } from "./support/run.ts";

/** A port of this machine on which nobody listens, in the place of the registry. */
const NOWHERE = "http://127.0.0.1:9/";

const lock = (version: string) => ({
  name: "tiny",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: {
    "": { name: "tiny", version: "1.0.0", dependencies: { "no-such-package-tiny": version } },
    "node_modules/no-such-package-tiny": { version },
  },
});

/** A project with one package; a second lockfile is what npm notes about the packages that it installed. */
async function project(installed?: object): Promise<string> {
  const folder = await emptyFolder();
  await cp("scripts", join(folder, "scripts"), { recursive: true });
  const write = async (name: string, content: string) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  await write("package.json", JSON.stringify(lock("1.0.0").packages[""]));
  await write("package-lock.json", JSON.stringify(lock("1.0.0")));
  await write(".npmrc", `registry=${NOWHERE}\nloglevel=error\ncache=${folder}/npm-cache\n`);
  if (installed) await write("node_modules/.package-lock.json", JSON.stringify(installed));
  if (installed) await write("node_modules/.bin/node", "");
  return folder;
}

function setup(folder: string, parameters: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const { PATH, HOME, npm_execpath, npm_node_execpath } = process.env;
  return run(["scripts/setup.mjs", ...parameters], { PATH, HOME, npm_execpath, npm_node_execpath, ...env }, folder)
    .ended;
}

describe("packages", () => {
  test("says nothing and asks nobody when all are there", async () => {
    const ended = await setup(await project(lock("1.0.0")), [], { PATH: "", npm_execpath: "" });
    expect(ended).toEqual({ code: 0, out: "", err: "" });
  });

  test("tells in one line when the network is away, soon, and keeps npm's own words", async () => {
    const folder = await project();
    const { code, out, err } = await setup(folder);
    expect({ code, err }).toEqual({
      code: 1,
      err: "npm cannot reach the registry of packages: check the network, then run this again. (npm's own words: .cache/npm.log)\n",
    });
    expect(out).toMatch(/^Installing packages[^\n]*\n$/);
    expect(existsSync(join(folder, ".cache/npm.log"))).toBe(true);
  });

  test("installs when another version is there than package-lock.json asks for", async () => {
    const { code, out } = await setup(await project(lock("0.9.0")));
    expect(code).toBe(1);
    expect(out).toContain("Installing packages");
  });
});

describe("browser", () => {
  test("takes the one that CHROMIUM_PATH names", async () => {
    const folder = await project(lock("1.0.0"));
    await writeFile(join(folder, "my-chromium"), "");
    await chmod(join(folder, "my-chromium"), 0o755);
    const ended = await setup(folder, ["--browser"], { PATH: "", CHROMIUM_PATH: join(folder, "my-chromium") });
    expect(ended).toEqual({ code: 0, out: "", err: "" });
  });

  test("tells when CHROMIUM_PATH names none", async () => {
    const { code, err } = await setup(await project(lock("1.0.0")), ["--browser"], {
      CHROMIUM_PATH: "/nowhere/chromium",
    });
    expect({ code, err }).toEqual({
      code: 1,
      err: "CHROMIUM_PATH is /nowhere/chromium, but there is no program of that name\n",
    });
  });

  test("tells in one line when none can be installed", async () => {
    const { code, err } = await setup(await project(lock("1.0.0")), ["--browser"], { PATH: "" });
    expect(code).toBe(1);
    expect(err).toMatch(/^No Chromium could be installed: [^\n]*CHROMIUM_PATH[^\n]*\n$/);
  });
});
