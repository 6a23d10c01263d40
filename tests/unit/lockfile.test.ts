import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingEntries } from "../../scripts/setup/complete-lockfile.mjs";

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
  const unbound = Object.entries(lockfile.packages).filter(([path, { integrity, optional }]) => {
    return path !== "" && !optional && !integrity?.startsWith("sha512-");
  });
  expect(unbound).toEqual([]);
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
