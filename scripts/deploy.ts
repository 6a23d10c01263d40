/**
 * `npm run deploy -- [user@server:]/srv/core-recovery`: puts `dist` online on a server of your own that runs nginx.
 * `--back` goes back to the release before; `--reload "…"` is what makes nginx read its configuration again; `--ask
 * <address>` is asked afterwards in the place of the site's own ("" asks none); `--anyway` sends a site that should not
 * go online as it is.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { outDir } from "../src/content/directories.ts";
import { nginxConfiguration, RELEASE_ADDRESS } from "../src/hosting/nginx.ts";
import { activate, goBack, notePrevious, receiveFiles, withdraw } from "../src/hosting/releases.ts";
import { readRecord, reasonsAgainst } from "./build/build-record.ts";
import { heldReport } from "./build/keep-published.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    anyway: { type: "boolean", default: false },
    ask: { type: "string" },
    back: { type: "boolean", default: false },
    reload: { type: "string", default: "sudo nginx -t -q && sudo nginx -s reload" },
    // Debian: apt install libnginx-mod-http-brotli-static
    brotli: { type: "boolean", default: true },
  },
  allowNegative: true,
});

/** How often a server is asked, four times a second, until it answers with the new release. */
const TRIES = 40;

try {
  const [, server, base = ""] = /^(?:([^:/]+):)?(\/[\w./-]+)$/.exec(positionals[0] ?? "") ?? [];
  if (!base) throw new Error("Say where: npm run deploy -- user@server:/srv/core-recovery");
  if (values.back) console.log((await onServer(server, goBack(base, values.reload))).trim());
  else await deploy(server, base);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function deploy(server: string | undefined, base: string): Promise<void> {
  if (!existsSync(join(outDir, "index.html")))
    throw new Error('There is no site to put online: "npm run build" first.');
  const reasons = values.anyway ? [] : await reasonsAgainst(outDir);
  if (reasons.length > 0)
    throw new Error(`The site was not sent:\n${reasons.join("\n")}\nBuild it anew, or send it as it is: -- --anyway`);
  if (existsSync(heldReport)) console.warn(readFileSync(heldReport, "utf8"));
  console.log(`Sending the site to ${server ?? "this machine"} …`);
  // Packed, so that the server knows whether all has come: tar alone takes an end between two files for the end.
  const pack = spawn("tar", ["-czf", "-", "-C", outDir, "."], { stdio: ["ignore", "pipe", "inherit"] });
  const packed = once(pack, "close") as Promise<[number | null]>;
  const [id = "", before = ""] = (await onServer(server, receiveFiles(base), pack.stdout)).split("\n");
  if ((await packed)[0] !== 0) throw new Error("The site could not be packed; nothing changed.");
  // The server's own part, which no release changes: certificate, name and port.
  const listen = `include ${join(base, "listen.conf")};`;
  const release = join(base, "releases", id);
  const root = join(release, "site");
  const configuration = nginxConfiguration(outDir, { root, listen, brotli: values.brotli, release: id });
  await onServer(server, activate(base, id, values.reload), [configuration]);
  const address = values.ask ?? readRecord(outDir)?.address;
  const status = address ? await statusOf(address, id) : 200;
  if (status === undefined)
    console.warn(`${address} does not answer with this release (no certificate, or its name leads elsewhere?).`);
  else if (status !== 200) {
    const told = `${address} answers ${status} with the new release`;
    if (!before) throw new Error(`${told}; there is none before it to go back to.`);
    await onServer(server, withdraw(base, id, before, values.reload));
    throw new Error(`${told}, so the one before is online again.`);
  }
  if (before) await onServer(server, notePrevious(base, before));
  console.log(`Online: ${release} (back: npm run deploy -- --back ${positionals[0] ?? ""})`);
}

/**
 * What visitors get. For a moment after nginx was told, it still answers with the release before.
 * @returns the status of the home page; undefined when the release does not answer at this address
 */
async function statusOf(address: string, release: string): Promise<number | undefined> {
  const get = (path: string) => fetch(new URL(path, address), { cache: "no-store" });
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await get(RELEASE_ADDRESS).then(
      (response) => response.text(),
      () => "",
    );
    if (answer === release) return (await get("/")).status;
    await setTimeout(250);
  }
  return undefined;
}

/** @returns what the step says on its standard output @throws when it does not end well; what the server says is shown */
async function onServer(
  server: string | undefined,
  script: string,
  input: AsyncIterable<unknown> | string[] = [],
): Promise<string> {
  const words = server ? ["--", server, script] : ["-c", script];
  const child = spawn(server ? "ssh" : "sh", words, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "close") as Promise<[number | null]>;
  const said = text(child.stdout);
  await pipeline(input, child.stdin).catch(() => undefined);
  const [code] = await ended;
  if (code !== 0) throw new Error("The site that was online stays as it was (see above).");
  return said;
}
