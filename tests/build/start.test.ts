import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { currentRecord, writeRecord } from "../../scripts/build/build-record.ts";
import { emptyFolder } from "../support/folder.ts";
import { run, runProgram } from "../support/run.ts";

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

/** A network of its own whose machine knows localhost as ::1 too, but no IPv6. */
const WITHOUT_IPV6 = `
printf '127.0.0.1 localhost\\n::1 localhost\\n' > "$HOSTS"
mount --bind "$HOSTS" /etc/hosts
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6
ip link set lo up
`;
const shell = ["unshare", "--net", "--mount", "--map-root-user", "sh", "-ec"];
const withoutIpv6 = (script: string, hosts: string) =>
  runProgram([...shell, WITHOUT_IPV6 + script], { ...process.env, HOSTS: hosts, NODE: process.execPath }, process.cwd())
    .ended;
const canBe = spawnSync(shell[0] ?? "", [...shell.slice(1), "mount --bind /etc/hosts /etc/hosts; ip link set lo up"]);

test.runIf(canBe.status === 0)(
  "serves where localhost is an address of IPv6 too, which the machine lacks",
  async () => {
    const site = await emptyFolder();
    await writeFile(join(site, "index.html"), "home");
    const program = `
    import { lookup } from "node:dns/promises";
    import { serve } from "./src/hosting/serve.ts";
    const addresses = await lookup("localhost", { all: true });
    const { url, close } = await serve({ dir: "${site}", port: 0, host: "localhost" });
    console.log(addresses.length, await (await fetch(url)).text());
    await close();`;
    const { out, err } = await withoutIpv6(
      `"$NODE" --input-type=module --eval '${program}'`,
      join(await emptyFolder(), "hosts"),
    );
    expect({ out, err }).toEqual({ out: "2 home\n", err: "" });
  },
);

/** Holds a port, unless another program does already. */
async function takePort(port: number): Promise<void> {
  const holder = createServer();
  const held = await Promise.race([once(holder.listen(port, "localhost"), "listening"), once(holder, "close")]).catch(
    () => undefined,
  );
  if (held) onTestFinished(() => void holder.close());
}
