import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { compressFolder } from "../../src/hosting/compress.ts";
import { serve } from "../../src/hosting/serve.ts";
import { findProgram } from "../setup/find-executable.mjs";
import { readStock, type Stock } from "./build-content.ts";
import { measurePage, type Measurement } from "./measure-page.ts";
import { plainArticle, wordsOf } from "./peers-article.ts";
import { buildPeer, makeSite, type Peer } from "./peers-build.ts";
import { buildOurs, pageOfOurs } from "./peers-ours.ts";
import { reportOf, type Built, type Row } from "./peers-report.ts";
import { peers } from "./peers-sites.ts";
import { writeReport } from "./write-report.ts";

/** In the project, as all caches. */
const FOLDER = resolve(".cache/bench/peers");

/**
 * Measures one article's page on our site and on sites of other generators, and the build of a large site of each, and
 * writes `tests/bench/peers.md`. Peers come from the npm registry, and Hugo from the machine; one that cannot be had is
 * left out, and told.
 * @param browser path of the browser
 * @param runs how many Lighthouse runs the medians come from
 * @param count how many articles the large sites have
 */
export async function benchPeers(browser: string, runs: number, count: number): Promise<void> {
  const stock = await readStock();
  const hugo = findProgram(["hugo"]);
  const missing = hugo ? [] : ["Hugo, bare: left out, this machine has no `hugo` (Debian: `apt-get install hugo`)"];
  console.log("bench: build of ours");
  const sites = [await siteOfOurs(count, stock)];
  const notes: string[] = [];
  for (const peer of peers(hugo)) {
    console.log(`bench: build of ${peer.name}`);
    try {
      sites.push(await siteOfPeer(peer, count, stock));
      notes.push(`${peer.name}${versionsOf(peer)}: ${peer.settings}`);
    } catch (error) {
      console.error(error);
      const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      missing.push(`${peer.name}: left out, ${reason.replaceAll(resolve(), ".")}`);
    }
  }
  // After all builds, so that none of them is still felt.
  const rows: Row[] = [];
  for (const site of sites) {
    console.log(`bench: page of ${site.name}`);
    rows.push({ ...site, page: await measureServed(site, browser, runs) });
  }
  const version = execFileSync(browser, ["--version"], { encoding: "utf8" }).trim();
  const told = { version, runs, count, words: wordsOf(plainArticle(0, stock)), notes: [...notes, ...missing] };
  const report = reportOf(rows, told);
  await writeReport("peers.md", report);
  // What npm printed stays for whoever wants to know why a peer is left out.
  if (sites.length > peers(hugo).length) await rm(FOLDER, { recursive: true });
  console.log(`\n${report}\nbench: written to tests/bench/peers.md`);
}

async function siteOfOurs(count: number, stock: Stock): Promise<Built> {
  const [content, dir] = [join(FOLDER, "ours-content"), join(FOLDER, "ours")];
  const cost = await buildOurs(content, dir, count, stock);
  await buildOurs(content, dir, 1, stock);
  return { name: "**ours**", dir, path: pageOfOurs(plainArticle(0, stock).slug), cost };
}

async function siteOfPeer(peer: Peer, count: number, stock: Stock): Promise<Built> {
  const site = await makeSite(peer, join(FOLDER, peer.name.replaceAll(/\W+/g, "-").toLowerCase()));
  const articles = Array.from({ length: count }, (_, index) => plainArticle(index, stock));
  const cost = await buildPeer(peer, site, articles);
  await buildPeer(peer, site, articles.slice(0, 1));
  const dir = join(site, peer.out);
  await compressFolder(dir);
  return { name: peer.name, dir, path: peer.page(plainArticle(0, stock).slug), cost };
}

async function measureServed({ name, dir, path }: Built, browser: string, runs: number): Promise<Measurement> {
  const site = await serve({ dir, port: 0 });
  try {
    return await measurePage({ kind: name, url: new URL(path, site.url).href, browser, runs });
  } finally {
    await site.close();
  }
}

function versionsOf({ packages, program }: Peer): string {
  if (program) return ` (${/v[\d.]+/.exec(execFileSync(program, ["version"], { encoding: "utf8" }))?.[0] ?? "?"})`;
  return ` (${Object.entries(packages).map(([name, version]) => `${name} ${version}`).join(", ")})`; // prettier-ignore
}
