import { readFileSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { missingEntries } from "../../scripts/setup/complete-lockfile.mjs";
import { emptyFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

interface Entry {
  version?: string;
  integrity?: string;
  optional?: boolean;
}

const text = readFileSync("package-lock.json", "utf8");
const lockfile = JSON.parse(text) as { packages: Record<string, Entry> };

test('holds the packages of every system, without which "npm ci" refuses it; "npm run add" adds them', () => {
  expect(missingEntries(lockfile)).toEqual({});
});

test("binds each package to its checksum, and none to the registry of one machine", () => {
  const unbound = Object.entries(lockfile.packages)
    .filter(([path, { integrity }]) => path !== "" && !integrity?.startsWith("sha512-"))
    .map(([path]) => path);
  expect(unbound, '"npm run add" gets what is missing where the registry has it').toEqual([]);
  expect(text).not.toContain('"resolved"');
});

test("finds what another package wants and the file lacks, beside another version of it", () => {
  const packages = {
    "node_modules/tool": { version: "2.0.0", optionalDependencies: { "tool-darwin-arm64": "2.0.0" } },
    "node_modules/old": { version: "1.0.0", optionalDependencies: { "tool-linux-x64-musl": "1.0.0" } },
    "node_modules/tool-darwin-arm64": { version: "1.0.0" },
  };
  expect(missingEntries({ packages })).toEqual({
    "node_modules/tool/node_modules/tool-darwin-arm64": {
      version: "2.0.0",
      cpu: ["arm64"],
      optional: true,
      os: ["darwin"],
    },
    "node_modules/tool-linux-x64-musl": {
      version: "1.0.0",
      cpu: ["x64"],
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    },
  });
});

test.each([
  ["ends well", 0],
  ["fails", 1],
])(
  'where npm %s, "npm run add" has let it look anew for what has no checksum, and leaves a complete file',
  async (_, code) => {
    const folder = await emptyFolder();
    await cp("scripts", join(folder, "scripts"), { recursive: true });
    const tool = { version: "2.0.0", integrity: "sha512-x", optionalDependencies: { "tool-darwin-arm64": "2.0.0" } };
    const unbound = { version: "2.0.0", cpu: ["arm64"], optional: true, os: ["darwin"] };
    const before = { packages: { "": {}, "node_modules/tool": tool, "node_modules/tool-darwin-arm64": unbound } };
    await writeFile(join(folder, "package-lock.json"), JSON.stringify(before));
    const npm = join(folder, "npm.cjs");
    await writeFile(
      npm,
      `require("node:fs").copyFileSync("package-lock.json", "found.json"); process.exitCode = ${code};`,
    );
    const env = { npm_node_execpath: process.execPath, npm_execpath: npm };
    expect(await run(["scripts/add.mjs"], env, folder).ended).toMatchObject({ code, err: "" });
    const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), "utf8"));
    expect(await read("found.json")).toEqual({ packages: { "": {}, "node_modules/tool": tool } });
    expect(await read("package-lock.json")).toEqual(before);
  },
);
