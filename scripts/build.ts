/** `npm run build`: the finished site, in `dist` or where `OUT_DIR` says. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { cacheDir, cacheOf, outDir } from "../src/content/directories.ts";
import { compressFolder } from "../src/hosting/compress.ts";
import {
  buildDir,
  discardBuild,
  moveToStaging,
  prepareFolders,
  publishStaged,
  siteFolder,
  snapshotFile,
} from "../src/hosting/staging.ts";
import { type BuildRecord, currentRecord, forgetRecord, writeRecord } from "./build/build-record.ts";
import { heldReport, keptContent } from "./build/keep-published.ts";
import { discardDamaged, noteKept, PACKED } from "./build/kept-files.ts";
import { lockBuild } from "./build/lock.ts";
import { describeError } from "./describe-error.mjs";

if (import.meta.main) process.exitCode = (await buildSite()) ? 0 : 1;

/**
 * Checks the content, makes the site beside the one that is there, and puts it in its place when it is whole.
 * Every failure is printed, and the site that was there stays as it was.
 * @returns whether there is a new site
 */
export async function buildSite(): Promise<boolean> {
  const begun = Date.now();
  const name = relative("", outDir) || outDir;
  try {
    const release = await lockBuild();
    await buildAndPublish().finally(release);
    console.log(`The site is ready in ${name} (${seconds(begun)}).`);
    if (existsSync(heldReport))
      console.warn(`Some of the content is held back: ${relative("", heldReport)} says what.`);
    return true;
  } catch (error) {
    const reason = describeError(error);
    if (reason) console.error(reason);
    console.error(`\nNothing was built; ${name} stays as it was.`);
    return false;
  }
}

async function buildAndPublish(): Promise<void> {
  let record: BuildRecord;
  const target = siteFolder(outDir);
  try {
    await prepareFolders(target);
    record = await runSteps();
    // A build killed between these lines leaves a whole site, and the next one makes it again.
    await forgetRecord(outDir);
    await moveToStaging(target);
    await publishStaged(target);
  } catch (error) {
    await discardBuild(target);
    throw error;
  }
  // The new site is whole and in its place: without its record the next start merely builds again.
  await writeRecord(outDir, record).catch((error: unknown) =>
    console.warn(
      `What the site was made from could not be noted, so the next start builds again. ${describeError(error)}`,
    ),
  );
}

/** @returns what the site was built from */
async function runSteps(): Promise<BuildRecord> {
  console.log("Checking the content …");
  await runStep("check");
  // Taken before the pages are: what changes from now on counts as not built.
  const record = { ...(await currentRecord()), isHeldBack: existsSync(keptContent) };
  const caches = record.isHeldBack ? [cacheDir, cacheOf(keptContent)] : [cacheDir];
  const damaged = caches.reduce((sum, cache) => sum + discardDamaged(cache), 0);
  if (damaged > 0) console.log(`  ${damaged} kept files are not as the last build left them, and are made anew`);
  console.log("Building pages and pictures …");
  await runStep("pages");
  await rename(snapshotFile, join(buildDir, "admin/content.json"));
  console.log("Making the search index …");
  await runStep("search");
  console.log("Compressing …");
  console.log(`  ${await compressFolder(buildDir, join(cacheDir, PACKED))} files`);
  caches.forEach(noteKept);
  return record;
}

/** Runs a step of `build/` as a process of its own; pages and search write into the {@link buildDir}. */
async function runStep(step: "check" | "pages" | "search"): Promise<void> {
  // A test runner's NODE_ENV would make it a build for development.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    OUT_DIR: buildDir,
    NODE_ENV: "production",
    ASTRO_TELEMETRY_DISABLED: "1",
  };
  // A third of a small step is reading code, which Node keeps ready to run. Not of the pages, whose code differs each time.
  if (step !== "pages") env.NODE_COMPILE_CACHE = resolve(".cache/compiled");
  if (step !== "check" && existsSync(keptContent)) env.CONTENT_DIR = keptContent;
  const program = fork(new URL(`build/${step}.ts`, import.meta.url), { env });
  const limit = setTimeout(() => program.kill("SIGKILL"), 30 * 60_000);
  const [code, signal] = (await once(program, "exit")) as [number | null, string | null];
  clearTimeout(limit);
  // The step has printed why.
  if (code === 1) throw new Error("");
  if (code !== 0)
    throw new Error(`scripts/build/${step}.ts ${signal ? `was stopped (${signal})` : `ended with exit code ${code}`}.`);
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
