/**
 * `npm run deploy -- [user@server:]/srv/core-recovery`: puts `dist` online on a server of your own that runs nginx.
 * `--back` goes back to the release before; `--reload "…"` is what makes nginx read its configuration again.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { outDir } from "../src/content/directories.ts";
import { nginxConfiguration } from "../src/hosting/nginx.ts";
import { activate, goBack, receiveConfiguration, receiveFiles } from "../src/hosting/releases.ts";
import { heldReport } from "./build/keep-published.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    back: { type: "boolean", default: false },
    reload: { type: "string", default: "sudo nginx -t -q && sudo nginx -s reload" },
    // Debian: apt install libnginx-mod-http-brotli-static
    brotli: { type: "boolean", default: true },
  },
  allowNegative: true,
});

try {
  const [, server, base = ""] = /^(?:([^:/]+):)?(\/[\w./-]+)$/.exec(positionals[0] ?? "") ?? [];
  if (!base) throw new Error("Say where: npm run deploy -- user@server:/srv/core-recovery");
  if (values.back) await onServer(server, goBack(base, values.reload));
  else await deploy(server, base);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function deploy(server: string | undefined, base: string): Promise<void> {
  if (!existsSync(join(outDir, "index.html")))
    throw new Error('There is no site to put online: "npm run build" first.');
  const id = new Date().toISOString().replaceAll(/[-:.]/g, "");
  const release = join(base, "releases", id);
  if (existsSync(heldReport)) console.warn(readFileSync(heldReport, "utf8"));
  console.log(`Sending the site to ${server ?? "this machine"} …`);
  const pack = spawn("tar", ["-cf", "-", "-C", outDir, "."], { stdio: ["ignore", "pipe", "inherit"] });
  const packed = once(pack, "close") as Promise<[number | null]>;
  await onServer(server, receiveFiles(release), pack.stdout);
  if ((await packed)[0] !== 0) throw new Error("The site could not be packed; nothing changed.");
  // The server's own part, which no release changes: certificate, name and port.
  const listen = `include ${join(base, "listen.conf")};`;
  const configuration = nginxConfiguration(outDir, { root: join(release, "site"), listen, brotli: values.brotli });
  await onServer(server, receiveConfiguration(release), [configuration]);
  await onServer(server, activate(base, id, values.reload));
  console.log(`Online: ${release} (back: npm run deploy -- --back ${positionals[0] ?? ""})`);
}

/** @throws when a step does not end well; what the server says is shown */
async function onServer(server: string | undefined, script: string, input: AsyncIterable<unknown> | string[] = []) {
  const words = server ? [server, script] : ["-c", script];
  const child = spawn(server ? "ssh" : "sh", words, { stdio: ["pipe", "inherit", "inherit"] });
  const ended = once(child, "close") as Promise<[number | null]>;
  await pipeline(input, child.stdin).catch(() => undefined);
  const [code] = await ended;
  if (code !== 0) throw new Error("The site that was online stays as it was (see above).");
}
