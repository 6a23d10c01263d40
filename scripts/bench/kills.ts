import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildDir } from "../../src/hosting/staging.ts";
import { hashFolder } from "./hash-folder.ts";
import { writeReport } from "./write-report.ts";

/** On the project's disk, as `dist` is. */
const FOLDER = ".cache/kills";
const SITE = join(FOLDER, "dist");

/** Two sites of which no page is the same, so that a mixture of them would show. */
const ADDRESSES = ["https://one.example", "https://two.example"];

/** All builds are of one day, since pages appear on their day. */
const TODAY = new Date().toISOString().slice(0, 10);

/** What a build says when the pages are made and only the last steps are left. */
const LATE = "Compressing";

/** Milliseconds that a build takes, and after how many of them it says that it is late. */
interface Pace {
  whole: number;
  late: number;
}

/**
 * Kills builds at random moments, every other one near its end where the finished site takes its place, all processes
 * of it at once. After each the site has to be one of two whole ones, byte by byte, and a build has to bring the other.
 * Writes `tests/bench/kills.md`.
 * @param seed the same one chooses the same moments
 * @throws when a kill left a broken site, or the build after it did not work
 */
export async function benchKills(kills: number, seed: number): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  try {
    await buildWhole(0);
    const hashes = [await hashFolder(SITE)];
    const pace = await buildWhole(1);
    hashes.push(await hashFolder(SITE));
    const random = randomNumbers(seed);
    let now = 1;
    let [late, taken] = [0, 0];
    for (let kill = 0; kill < kills;) {
      const next = 1 - now;
      const where = await killBuild(next, pace, kill % 2 === 1, random());
      const found = hashes.indexOf(await hashFolder(SITE));
      if (found < 0) throw new Error(`kill ${kill + 1} of seed ${seed} left a broken site`);
      now = found;
      // It was quicker than expected: nothing was killed.
      if (!where) continue;
      kill += 1;
      if (where === "late") late += 1;
      if (found === next) taken += 1;
      await buildWhole(1 - now);
      now = 1 - now;
      if ((await hashFolder(SITE)) !== hashes[now])
        throw new Error(`after kill ${kill} of seed ${seed} a build brought less`);
      const left = [`${SITE}.new`, `${SITE}.old`, buildDir].filter((folder) => existsSync(folder));
      if (left.length > 0) throw new Error(`after kill ${kill} of seed ${seed} something stayed: ${left.join(", ")}`);
      console.log(`bench: kill ${kill} of ${kills}, ${where}: the site is whole, and the next build works`);
    }
    const report = `# Builds that are killed

Written by \`npm run bench -- kills --runs ${kills} --seed ${seed}\` on ${TODAY}. A build took ${seconds(pace.whole)} s.

${kills} builds were killed at random moments (SIGKILL, all their processes at once), ${late} of them after their pages were
made, ${taken} after the new site had taken its place. Each time the site was whole, byte by byte the one before or the new
one, and the next build brought the other and left nothing behind.
`;
    await writeReport("kills.md", report);
    console.log(`\n${report}`);
  } finally {
    await rm(FOLDER, { recursive: true, force: true });
  }
}

/** Starts a build as the leader of a group of processes. */
function startBuild(version: number) {
  const env = { ...process.env, OUT_DIR: SITE, SITE_URL: ADDRESSES[version], BUILD_DATE: TODAY };
  const child = spawn(process.execPath, ["scripts/build.ts"], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const late = new Promise<number>((done) => {
    const begun = performance.now();
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        text += String(chunk);
        if (text.includes(LATE)) done(performance.now() - begun);
      });
  });
  const ended = once(child, "close") as Promise<[number | null, string | null]>;
  return { pid: child.pid ?? 0, late, ended, said: () => text };
}

/** @throws when the build fails */
async function buildWhole(version: number): Promise<Pace> {
  const begun = performance.now();
  const build = startBuild(version);
  const [code] = await build.ended;
  if (code !== 0) throw new Error(`a build did not work:\n${build.said()}`);
  return { whole: performance.now() - begun, late: await build.late };
}

/** @returns in which part of the build it was killed; nothing when it was done before */
async function killBuild(version: number, { whole, late }: Pace, isLate: boolean, share: number) {
  const build = startBuild(version);
  const pause = (time: number) => new Promise((done) => setTimeout(done, time));
  // A little longer than the rest takes: the swap is at its very end.
  const moment = isLate ? build.late.then(() => pause(share * (whole - late) * 1.05)) : pause(share * whole);
  await Promise.race([moment, build.ended]);
  try {
    process.kill(-build.pid, "SIGKILL");
  } catch {
    return undefined;
  }
  const [, signal] = await build.ended;
  return signal === "SIGKILL" ? (build.said().includes(LATE) ? "late" : "early") : undefined;
}

/** Numbers from 0 to 1 that a seed decides (a linear congruential generator, Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
