import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { currentRecord, writeRecord } from "../../scripts/build/build-record.ts";
import { emptyFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

test("serves at once when nothing has changed, at the next port when one is taken, and ends well", async () => {
  const site = await emptyFolder();
  await writeFile(join(site, "index.html"), "home");
  await writeRecord(site, await currentRecord());
  await takePort(4321);

  const start = run(["scripts/start.ts"], { ...process.env, OUT_DIR: site });
  onTestFinished(() => start.stop("SIGKILL"));
  const [, url = ""] = await start.says(/The site is at (\S+)/);
  expect(await (await fetch(url)).text()).toBe("home");
  expect(new URL(url).port).not.toBe("4321");

  start.stop("SIGINT");
  const { code, out, err } = await start.ended;
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Nothing has changed since the last build.");
  expect(out).toContain("Port 4321 is taken by another program; trying 4322.");
});

/** Holds a port, unless another program does already. */
async function takePort(port: number): Promise<void> {
  const holder = createServer();
  const held = await Promise.race([once(holder.listen(port, "localhost"), "listening"), once(holder, "close")]).catch(
    () => undefined,
  );
  if (held) onTestFinished(() => void holder.close());
}
