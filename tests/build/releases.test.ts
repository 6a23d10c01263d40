import { spawnSync } from "node:child_process";
import { existsSync, readlinkSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { startNginx, type Nginx } from "../../scripts/bench/start-nginx.ts";
import { receiveFiles } from "../../src/hosting/releases.ts";
import { ask } from "../support/ask.ts";
import { noDisk, runWithDisks } from "../support/disk.ts";
import { emptyFolder } from "../support/folder.ts";
import { runProgram } from "../support/run.ts";

/** Releases of small sites, put there by the real `npm run deploy`, in a real nginx. */
let nginx: Nginx;
let base: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "releases-test-"));
  const first = await mkdtemp(join(tmpdir(), "releases-test-site-"));
  await fill(first, { "index.html": "first" });
  nginx = await startNginx(base, async (started) => {
    nginx = started;
    expect(await deploy(first, "--ask", "")).toMatchObject({ code: 0, err: "" });
  });
  await rm(first, { recursive: true });
});
afterAll(async () => {
  await nginx.stop();
  await rm(base, { recursive: true });
});

async function fill(folder: string, files: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const site = async (files: Record<string, string>) => fill(await emptyFolder(), files);

/** @param out the site's folder @param options end with others than the server's own address to ask */
function deploy(out: string, ...options: string[]) {
  const asked = options.includes("--ask") ? [] : ["--ask", `http://127.0.0.1:${nginx.port}`];
  const words = ["--anyway", "--no-brotli", "--reload", nginx.reload, ...asked, ...options, base];
  const script = 'umask 077; exec "$0" scripts/deploy.ts "$@"';
  const env = { ...process.env, OUT_DIR: out };
  return runProgram(["sh", "-c", script, process.execPath, ...words], env, process.cwd()).ended;
}

const home = async () => (await ask(nginx.port, "/")).body.toString();
const online = () => readlinkSync(join(base, "current"));

test("what only its owner may read on one machine is read by visitors of the other", async () => {
  const folder = await site({ "index.html": "for everybody" });
  spawnSync("chmod", ["-R", "go=", folder]);
  expect(await deploy(folder)).toMatchObject({ code: 0, err: "" });
  expect(await home()).toBe("for everybody");
});

test("a release whose home page is not there is taken back, and leaves nothing behind", async () => {
  const [before, now] = [await home(), online()];
  const { code, err } = await deploy(await site({ "index.html": "gone", _redirects: "/ /gone/ 301\n" }));
  expect(code).toBe(1);
  expect(err).toContain("answers 404 with the new release, so the one before is online again");
  await expect.poll(home).toBe(before);
  expect(online()).toBe(now);
  expect(await readdir(join(base, "releases"))).toContain(now.replace("releases/", ""));
});

test("an address that does not lead to the server is told, and is no reason to take a release back", async () => {
  const { code, err } = await deploy(await site({ "index.html": "elsewhere" }), "--ask", "http://127.0.0.1:9");
  expect(code).toBe(0);
  expect(err).toContain("http://127.0.0.1:9 does not answer with this release");
  await expect.poll(home).toBe("elsewhere");
});

test("old releases go, and never the one that is online nor the one before it, whatever their names", async () => {
  for (let day = 1; day <= 8; day++) await mkdir(join(base, `releases/209901${String(day).padStart(2, "0")}T000000Z`));
  const before = online();
  expect(await deploy(await site({ "index.html": "one more" }))).toMatchObject({ code: 0, err: "" });
  expect(existsSync(join(base, before))).toBe(true);
  expect(await deploy(await site({ "index.html": "and another" }))).toMatchObject({ code: 0, err: "" });
  expect(await deploy(await site({}), "--back")).toMatchObject({ code: 0, err: "" });
  await expect.poll(home).toBe("one more");
  expect((await readdir(join(base, "releases"))).length).toBeLessThanOrEqual(7);
});

describe("what arrives in part", () => {
  const archive = spawnSync("tar", ["-czf", "-", "src"], { maxBuffer: 2 ** 26 }).stdout;

  test.each([0.1, 0.5, 1])("leaves nothing on the server, wherever it was cut off: %d", async (share) => {
    const server = await emptyFolder();
    const part = archive.subarray(0, Math.floor(archive.length * share) - 1);
    const { status } = spawnSync("sh", ["-c", receiveFiles(server)], { input: part });
    expect(status).not.toBe(0);
    expect(await readdir(server, { recursive: true })).toEqual(["releases"]);
  });

  test.skipIf(noDisk)(`a server that old releases fill has room for the next one${noDisk}`, async () => {
    const folder = await emptyFolder();
    const script = `
mkdir server; disk server size=1m; mkdir server/releases
for id in 1 2 3 4 5 6 7; do mkdir server/releases/$id; head -c 140000 /dev/zero > server/releases/$id/site; done
ln -s releases/1 server/current
mkdir site; head -c 250000 /dev/zero > site/index.html
tar -czf - -C site . | sh -c '${receiveFiles(join(folder, "server")).replaceAll("'", "'\\''")}'
ls server/releases | wc -l`;
    const { code, out, err } = await runWithDisks(script, folder, {});
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.trim().split("\n").slice(1)).toEqual(["releases/1", expect.stringMatching(/^\s*6$/)]);
  });
});
