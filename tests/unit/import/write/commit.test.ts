import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Changes, finishEarlier } from "../../../../src/import/write/commit.ts";
import { hashOf } from "../../../../src/import/write/manifest.ts";
import { contentsOf, emptyFolder } from "../../../support/folder.ts";
import { run } from "../../../support/run.ts";

/** How often files may still be touched before the power goes, and nothing happens any more. */
const power = vi.hoisted(() => ({ left: Infinity }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  const fragile = ["mkdir", "open", "rename", "rm", "copyFile", "writeFile"] as const;
  const withPower = fragile.map((name) => [
    name,
    (...words: unknown[]) => {
      if (power.left-- <= 0) return Promise.reject(new Error("no power"));
      return (real[name] as (...all: unknown[]) => Promise<unknown>)(...words);
    },
  ]);
  return { ...real, ...(Object.fromEntries(withPower) as object) };
});

async function place() {
  const folder = await emptyFolder();
  const [content, work] = [join(folder, "content"), join(folder, "work")];
  await mkdir(join(content, "a"), { recursive: true });
  for (const name of ["a/1", "a/gone", "other"]) await writeFile(join(content, name), "old");
  return { content, work };
}

/** Changes five files and takes one away. */
async function change(content: string, work: string): Promise<void> {
  await finishEarlier(content, work);
  const changes = await Changes.begin(content, work);
  for (let index = 0; index < 5; index++)
    await changes.put(`a/${index}`, hashOf(`new ${index}`), { bytes: `new ${index}` });
  changes.remove("a/gone");
  await changes.finish();
}

test("wherever it is stopped, the content has nothing of it, or all of it after the same command", async () => {
  const whole = await place();
  const before = await contentsOf(whole.content);
  await change(whole.content, whole.work);
  const after = await contentsOf(whole.content);
  expect(Object.keys(after)).toHaveLength(6);
  const seen = { nothing: 0, half: 0, all: 0 };
  for (let steps = 0; ; steps++) {
    const { content, work } = await place();
    power.left = steps;
    const wasStopped = await change(content, work).then(
      () => false,
      () => true,
    );
    power.left = Infinity;
    const now = await contentsOf(content);
    const names = Object.keys(now).filter((name) => !name.endsWith("/.importing"));
    const isBefore = names.every((name) => now[name] === before[name]) && names.length === Object.keys(before).length;
    const isAfter = names.every((name) => now[name] === after[name]) && names.length === Object.keys(after).length;
    seen[isBefore ? "nothing" : isAfter ? "all" : "half"]++;
    await change(content, work);
    expect(await contentsOf(content)).toEqual(after);
    if (!wasStopped) break;
  }
  expect(seen.nothing).toBeGreaterThan(5);
  expect(seen.half).toBeGreaterThan(5);
  expect(seen.all).toBeGreaterThan(0);
});

test("what somebody changed between the stop and the next run stays", async () => {
  const { content, work } = await place();
  const changes = await Changes.begin(content, work);
  await changes.put("a/1", hashOf("new"), { bytes: "new" });
  await changes.put("a/2", hashOf("new"), { bytes: "new" });
  await writeFile(join(content, "a/1"), "edited");
  await changes.finish();
  expect(await readFile(join(content, "a/1"), "utf8")).toBe("edited");
  expect(await readFile(join(content, "a/2"), "utf8")).toBe("new");
});

test("a process that is killed while it writes leaves what the next one finishes", async () => {
  const { content, work } = await place();
  const module = (name: string) => JSON.stringify(join(process.cwd(), "src/import/write", name));
  const program = `
    import fs from "node:fs/promises";
    import { syncBuiltinESMExports } from "node:module";
    const { rename } = fs;
    let renamed = 0;
    fs.rename = (...words) => (++renamed > 3 ? process.kill(process.pid, "SIGKILL") : rename(...words));
    syncBuiltinESMExports();
    const { Changes } = await import(${module("commit.ts")});
    const { hashOf } = await import(${module("manifest.ts")});
    const changes = await Changes.begin(${JSON.stringify(content)}, ${JSON.stringify(work)});
    for (const name of ["a/1", "a/2", "a/3", "a/4"]) await changes.put(name, hashOf("new"), { bytes: "new" });
    await changes.finish();`;
  await run(["--input-type=module", "-e", program], process.env).ended;
  expect(Object.keys(await contentsOf(content))).not.toContain("/a/4");
  expect(await finishEarlier(content, work)).toBe(true);
  expect(await readFile(join(content, "a/4"), "utf8")).toBe("new");
});
