import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

// Many systems let a program open no more than some hundred files at once; a library of articles has more.
test.skipIf(process.platform === "win32")("the check needs few files open at a time", async () => {
  const check = 'ulimit -n 64 && exec "$0" scripts/check.ts';
  const { stdout } = await promisify(execFile)("sh", ["-c", check, process.execPath]);
  expect(stdout).toContain("The content has no problems.");
});
