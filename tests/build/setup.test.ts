import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { noDisk, runWithDisks } from "../support/disk.ts";
import { emptyFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

/** A port of this machine on which nobody listens, in the place of the registry. */
const NOWHERE = "http://127.0.0.1:9/";

const lock = (version: string, dev = {}) => ({
  name: "tiny",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: {
    "": { name: "tiny", version: "1.0.0", dependencies: { "no-such-package-tiny": version } },
    "node_modules/no-such-package-tiny": { version },
    ...dev,
  },
});

/** A package that only tests need. */
const FOR_TESTS = { "node_modules/no-such-package-test": { version: "1.0.0", dev: true } };

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

/** A program in the place of npm: it notes what it was asked, says something and ends. */
async function fakeNpm(folder: string, words: string, code: number): Promise<NodeJS.ProcessEnv> {
  const script = join(folder, "npm.cjs");
  await writeFile(
    script,
    `const { cpSync, mkdirSync, writeFileSync } = require("node:fs");
    writeFileSync("asked.json", JSON.stringify(process.argv.slice(2)));
    mkdirSync("node_modules/.bin", { recursive: true });
    cpSync("package-lock.json", "node_modules/.package-lock.json");
    writeFileSync("node_modules/.bin/node", "");
    console.error(${JSON.stringify(words)});
    process.exitCode = ${code};`,
  );
  return { npm_node_execpath: process.execPath, npm_execpath: script };
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

  test('asks npm for "ci", which takes what package-lock.json lists, and lets no package run anything', async () => {
    const folder = await project();
    const { code, out, err } = await setup(folder, [], await fakeNpm(folder, "", 0));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Installing packages[^\n]*\nPackages installed in \d+ s\.\n$/);
    const asked = JSON.parse(await readFile(join(folder, "asked.json"), "utf8")) as string[];
    expect(asked[0]).toBe("ci");
    expect(asked.filter((word) => word.includes("ignore-scripts"))).toEqual(["--ignore-scripts"]);
  });

  test.each([
    ["lets a site be built without the packages that only tests need", [], lock("1.0.0"), undefined],
    ["brings them where a command needs them", ["--dev"], lock("1.0.0"), "--include=dev"],
    ["leaves them out where nothing is there yet", [], undefined, "--omit=dev"],
    ["brings them anew where they are already and something changed", [], lock("0.9.0", FOR_TESTS), "--include=dev"],
    ["asks nobody when they are there as well", ["--dev"], lock("1.0.0", FOR_TESTS), undefined],
  ])("%s", async (_, parameters, installed, expected) => {
    const folder = await project(installed);
    await writeFile(join(folder, "package-lock.json"), JSON.stringify(lock("1.0.0", FOR_TESTS)));
    const { code, err } = await setup(folder, parameters, await fakeNpm(folder, "", 0));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const file = join(folder, "asked.json");
    const asked = existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as string[]) : [];
    expect(asked.find((word) => word.endsWith("=dev"))).toBe(expected);
  });

  test.each([
    [
      "npm error code ENOSPC\nnpm error syscall write\nnpm error nospc ENOSPC: no space left on device, write",
      "The disk is full: free some room, then run this again.",
    ],
    [
      "npm error code EACCES\nnpm error path /srv/node_modules\nnpm error Error: EACCES: permission denied, mkdir '/srv/node_modules'",
      "/srv/node_modules cannot be written: its disk is read-only, or it belongs to someone else.",
    ],
    [
      "npm error code EJSONPARSE\nnpm error path /srv\nnpm error JSON.parse Invalid package.json.",
      "npm could not install the packages: JSON.parse Invalid package.json.",
    ],
  ])("tells in plain words that %j", async (said, words) => {
    const folder = await project();
    const { code, err } = await setup(folder, [], await fakeNpm(folder, said, 1));
    expect({ code, err }).toEqual({ code: 1, err: `${words} (npm's own words: .cache/npm.log)\n` });
  });

  test.skipIf(noDisk).each([
    [
      "is full, even where npm can write no word about it",
      "",
      "The disk is full: free some room, then run this again.",
    ],
    [
      "is read-only",
      "disk /mnt remount,ro;",
      ".cache cannot be written: its disk is read-only, or it belongs to someone else.",
    ],
  ])(`tells in one line that the disk %s${noDisk}`, async (_, change, words) => {
    const script = `move_to_disk /mnt 0; ${change} "$NODE" scripts/setup.mjs`;
    const { code, err } = await runWithDisks(script, await project(), {});
    expect({ code, err }).toEqual({ code: 1, err: `${words}\n` });
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

test("tells in one line that the tests do without the browsers that cannot be installed", async () => {
  const { code, out, err } = await setup(await project(lock("1.0.0")), ["--engines"], { PATH: "" });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(
    "Installing Firefox and WebKit for the tests (a minute, once) …\n" +
      "No Firefox and WebKit could be installed: the tests in them are skipped. (Details: .cache/engines.log)\n",
  );
});

describe("nginx", () => {
  test("takes the one that NGINX_PATH names", async () => {
    const folder = await project(lock("1.0.0"));
    await writeFile(join(folder, "my-nginx"), "");
    await chmod(join(folder, "my-nginx"), 0o755);
    const ended = await setup(folder, ["--nginx"], { PATH: "", NGINX_PATH: join(folder, "my-nginx") });
    expect(ended).toEqual({ code: 0, out: "", err: "" });
  });

  test("tells when NGINX_PATH names none", async () => {
    const { code, err } = await setup(await project(lock("1.0.0")), ["--nginx"], { NGINX_PATH: "/nowhere/nginx" });
    expect({ code, err }).toEqual({
      code: 1,
      err: "NGINX_PATH is /nowhere/nginx, but there is no program of that name\n",
    });
  });

  // The setup looks there too, wherever PATH points to.
  test.skipIf(existsSync("/usr/sbin/nginx"))("tells in one line when none can be had", async () => {
    const { code, err } = await setup(await project(lock("1.0.0")), ["--nginx"], { PATH: "" });
    expect(code).toBe(1);
    expect(err).toMatch(/^No nginx could be had: [^\n]*NGINX_PATH[^\n]*\n$/);
  });
});
