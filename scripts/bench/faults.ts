import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { hashFolder } from "./hash-folder.ts";
import { writeReport } from "./write-report.ts";

/** What a build needs of the project. */
const PARTS = ["content", "public", "scripts", "src", "astro.config.mjs", "package.json", "tsconfig.json"];

/** A shell that may mount and has no network: nobody else sees its disks, which are gone when it ends. */
const SHELL = ["unshare", "--net", "--mount", "--map-root-user", "sh", "-ec"];

const BUILD = '"$NODE" scripts/build.ts';
/** Every file that a build has kept, cut in half: what a full disk or a copy that broke off leaves. */
const HALVE = `find .cache/astro -type f -exec sh -c 'truncate -s $(($(stat -c %s "$1") / 2)) "$1"' _ {} ';'`;
/** A disk with the project and so many kilobytes to spare, and to it. */
const moveToDisk = (room: string) =>
  `mount -t tmpfs -o size=2g tmpfs /mnt; cp -a . /mnt; cd /mnt; mount -o "remount,${room}" /mnt`;

interface Fault {
  what: string;
  /** In a copy of the project whose last build made the old site; `$SEEN` is the folder for the site that is there then. */
  script: string;
  /** Which site has to be there afterwards: the one that the build would make, or the one of before. */
  site: "new" | "old";
}

/** Addresses tell the new site from the old: each page holds its own. */
const FAULTS: Fault[] = [
  { what: "nothing is amiss", script: BUILD, site: "new" },
  { what: "no network (as all of these)", script: `rm -rf .cache; ${BUILD}`, site: "new" },
  { what: "kept files cut in half", script: `${HALVE}; ${BUILD}`, site: "new" },
  { what: "two builds at once", script: `${BUILD} & ${BUILD}; wait $!`, site: "new" },
  { what: "files for the user alone (umask 077)", script: `umask 077; ${BUILD}`, site: "new" },
  {
    what: "a path of spaces and other letters",
    script: `mkdir "Büro – año 1"; mv public scripts src content .cache dist *.* node_modules "Büro – año 1"; cd "Büro – año 1"; ${BUILD}`,
    site: "new",
  },
  {
    what: "a full disk",
    script: `${moveToDisk("size=$(($(du -sk . | cut -f1) + 4000))k")}; ${BUILD}`,
    site: "old",
  },
  { what: "a disk that may only be read", script: `${moveToDisk("ro")}; ${BUILD}`, site: "old" },
  { what: "killed after five seconds", script: `timeout --signal KILL 5 ${BUILD}`, site: "old" },
];

/**
 * Builds today's content where something is amiss, and looks whether a whole site is there afterwards: byte for byte the
 * new one, or where none can be made the old one. Writes `tests/bench/faults.md`.
 * @throws when another site is there, or half of one
 */
export async function benchFaults(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "faults-"));
  try {
    const project = join(folder, "project");
    for (const part of PARTS) await cp(part, join(project, part), { recursive: true });
    await symlink(resolve("node_modules"), join(project, "node_modules"));
    const hashes = { new: "", old: "" };
    for (const site of ["new", "old"] as const) {
      await run(BUILD, project, { SITE_URL: `https://${site}.example` });
      hashes[site] = await hashFolder(join(project, "dist"));
    }
    const rows: string[] = [];
    for (const { what, script, site } of FAULTS) {
      const [place, seen] = [join(folder, "place"), join(folder, "seen")];
      await cp(project, place, { recursive: true, verbatimSymlinks: true });
      const begun = performance.now();
      const keep = `trap 'code=$?; cp -a dist "$SEEN"; exit $code' EXIT`;
      const told = await run(`${keep}; ${script}`, place, { SITE_URL: "https://new.example", SEEN: seen });
      const seconds = (performance.now() - begun) / 1000;
      if ((await hashFolder(seen)) !== hashes[site]) throw new Error(`${what}: not the ${site} site\n${told}`);
      rows.push(
        `| ${what} | ${site === "new" ? "whole, the new one" : "whole, the old one"} | ${seconds.toFixed(1)} |`,
      );
      console.log(`bench: ${what}: the ${site} site is there`);
      for (const used of [place, seen]) await rm(used, { recursive: true, force: true });
    }
    await writeReport("faults.md", reportOf(rows));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns what was printed; whether it went well shows in the site */
async function run(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(SHELL[0] ?? "", [...SHELL.slice(1), script], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    // Else the editor names the folder, which is another one for each fault.
    env: { PATH: process.env.PATH, NODE: process.execPath, GITHUB_REPOSITORY: "clinic/site", ...env },
  });
  let told = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (told += String(chunk)));
  await once(child, "close");
  return told;
}

const reportOf = (rows: readonly string[]) => `# Builds where something is amiss

Written by \`npm run bench -- faults\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}.
Today's content is built in a copy of the project that holds an older site, without a network. Afterwards a whole site has
to be there, byte for byte: the new one, or where none can be made the old one.

| what is amiss | the site afterwards | s |
| --- | --- | --: |
${rows.join("\n")}
`;
