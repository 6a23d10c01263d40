import { execFile } from "node:child_process";
import { cp, glob, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { outDir } from "../../src/content/directories.ts";
import { pageOf } from "./measured-pages.ts";
import { startNginx, type Nginx } from "./start-nginx.ts";
import { mediaTypes } from "../../src/hosting/media-types.ts";
import { nginxConfiguration } from "../../src/hosting/nginx.ts";
import { median } from "./median.ts";
import { writeReport } from "./write-report.ts";

/** Each server is asked for one thing so often, for so many seconds, over so many connections at once. */
const ROUNDS = 11;
const SECONDS = 1;
const CONNECTIONS = 32;

/** What the site's own configuration is to reach of what nginx does by itself. */
const AIM = 0.95;

const PAGE = pageOf("article") ?? "/";

/** An address, and the packing that the visitor's browser takes. */
interface Load {
  name: string;
  path: string;
  encoding: string;
}

/** Makes nginx's configuration. @param root where the files are @param listen a line that says where it listens */
type Configuration = (root: string, listen: string, brotli: boolean) => string;

const ours: Configuration = (root, listen, brotli) => nginxConfiguration(outDir, { root, listen, brotli });

/** The servers that are compared, all with the same files and the same bytes in each answer but for the headers. */
const configurations: Record<string, Configuration> = {
  "plain nginx": (root, listen, brotli) => `server {
    ${listen}
    root "${root}";
    error_page 404 /404.html;
    gzip_static on;
    ${brotli ? "brotli_static on;" : ""}
    types { ${Object.entries(mediaTypes)
      .map(([ending, type]) => `"${type}" ${ending};`)
      .join(" ")} }
  }`,
  ours,
  "ours without its headers": (...where) => ours(...where).replaceAll(/^ *add_header .*$/gm, ""),
};

/**
 * Asks nginx for the finished site as fast as it answers, with the configuration of `npm run deploy` and without, in
 * turn, and writes `tests/bench/load.md`.
 * @throws when wrk (https://github.com/wg/wrk) or nginx is not there, or an answer is not the one that was asked for
 */
export async function benchLoad(): Promise<void> {
  const version = await wrkVersion();
  const [busy = 0] = loadavg();
  const [font = ""] = await Array.fromAsync(glob("_astro/fonts/*.woff2", { cwd: outDir }));
  const loads: Load[] = [
    { name: "article, Brotli", path: PAGE, encoding: "br" },
    { name: "article, gzip", path: PAGE, encoding: "gzip" },
    { name: "article, not packed", path: PAGE, encoding: "identity" },
    { name: "font", path: `/${font}`, encoding: "br" },
    { name: "an address that is not there", path: "/nowhere", encoding: "br" },
  ];
  const folders: string[] = [];
  const servers: Nginx[] = [];
  try {
    for (const configuration of Object.values(configurations)) {
      const folder = await mkdtemp(join(tmpdir(), "bench-load-"));
      folders.push(folder);
      servers.push(await start(folder, configuration));
    }
    const rows: string[] = [];
    for (const load of loads) {
      console.log(`bench: ${load.name}`);
      await expectSameBytes(load, servers);
      const speeds = await race(load, servers);
      const [plain = [], own = [], bare = []] = speeds;
      const shares = [plain, bare].map((other) => median(own.map((speed, round) => speed / (other[round] ?? 0))));
      rows.push(
        `| ${[load.name, ...speeds.map((each) => median(each).toFixed(0)), ...shares.map((share) => share.toFixed(2))].join(" | ")} |`,
      );
    }
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${busy.toFixed(1)} other processes, ${version}`;
    await writeReport("load.md", page(rows, machine));
    console.log(`\n${rows.join("\n")}\n\nbench: written to tests/bench/load.md`);
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  }
}

const page = (rows: readonly string[], machine: string) => `# How much nginx holds with this site's configuration

Written by \`npm run bench -- load\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Answers a second of one nginx process on
the same machine, median of ${ROUNDS} rounds of ${SECONDS} s with ${CONNECTIONS} connections, the servers asked in turn; ratios are of the same round, also their median. Plain nginx has the same files, types,
packed files and page for what is not there, and nothing else; ours is the configuration that \`npm run deploy\` writes.
Every body has the same bytes. Ours is to reach ${AIM} of plain; the last column is what the headers cost.

| asked for | ${Object.keys(configurations).join(" | ")} | ours / plain | ours / without headers |
| --- | ${"--: | ".repeat(Object.keys(configurations).length + 2)}
${rows.join("\n")}
`;

async function wrkVersion(): Promise<string> {
  // It prints its version and its usage, and calls that an error.
  const { code, stdout } = (await promisify(execFile)("wrk", ["--version"]).catch(
    (error: unknown) => error as { code: unknown; stdout: string },
  )) as { code?: unknown; stdout: string };
  if (code === "ENOENT") throw new Error("wrk is not here; install it (Debian: apt install wrk)");
  return stdout.split(" ").slice(0, 2).join(" ");
}

async function start(base: string, configuration: Configuration): Promise<Nginx> {
  const site = join(base, "site");
  await cp(outDir, site, { recursive: true });
  await mkdir(join(base, "current"));
  return startNginx(base, ({ brotli }) =>
    writeFile(join(base, "current/nginx.conf"), configuration(site, `include "${base}/listen.conf";`, brotli)),
  );
}

/** @throws when servers answer with different bodies: the fastest would be the one that sends least */
async function expectSameBytes({ name, path, encoding }: Load, servers: readonly Nginx[]): Promise<void> {
  const bodies = servers.map(async ({ port }) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { "Accept-Encoding": encoding } });
    return `${response.status} ${response.headers.get("Content-Encoding")} ${await response.text()}`;
  });
  if (new Set(await Promise.all(bodies)).size > 1) throw new Error(`the servers answer differently: ${name}`);
}

/** @returns for each server its answers a second in each round */
async function race(load: Load, servers: readonly Nginx[]): Promise<number[][]> {
  const speeds = servers.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, server] of servers.entries()) speeds[index]?.push(await ask(load, server));
  return speeds;
}

async function ask({ path, encoding }: Load, { port }: Nginx): Promise<number> {
  const words = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "-H", `Accept-Encoding: ${encoding}`];
  const { stdout } = await promisify(execFile)("wrk", [...words, `http://127.0.0.1:${port}${path}`]);
  if (stdout.includes("Socket errors")) throw new Error(`connections broke off:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}
