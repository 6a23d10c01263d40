/**
 * `npm run bench` measures the pages of the built site; `npm run bench -- --runs 1` is quicker and less sure. After `--`,
 * `search` measures the search (`search 10000` in a site of so many more articles), `load` what nginx holds, `build` builds
 * of up to 10,000 articles (`build 100 1000` only these), `peers` other generators beside ours; `kills` kills builds, and
 * `faults` builds where something is amiss. All write into `tests/bench`.
 */
import { parseArgs } from "node:util";
import { benchBuild, sizes } from "./bench/build.ts";
import { benchFaults } from "./bench/faults.ts";
import { benchKills } from "./bench/kills.ts";
import { benchLoad } from "./bench/load.ts";
import { benchPages } from "./bench/pages.ts";
import { benchPeers } from "./bench/peers.ts";
import { benchSearch } from "./bench/search.ts";
import { benchSearchScale } from "./bench/search-scale.ts";
import { findBrowser } from "./setup/find-browsers.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string" }, seed: { type: "string" } },
});
const [name = "pages", ...counts] = positionals;
const runs = (otherwise: number) => Number(values.runs ?? otherwise);

const benches: Record<string, () => Promise<void>> = {
  pages: () => benchPages(browser(), runs(5)),
  search: () => (counts[0] ? benchSearchScale(browser(), Number(counts[0])) : benchSearch(browser())),
  load: () => benchLoad(),
  build: () => benchBuild(counts.length > 0 ? counts.map(Number) : sizes),
  peers: () => benchPeers(browser(), runs(3), Number(counts[0] ?? 1000)),
  faults: () => benchFaults(),
  kills: () => benchKills(runs(50), Number(values.seed ?? Date.now() % 1_000_000)),
};

try {
  const bench = benches[name];
  if (!bench) throw new Error(`there is no bench "${name}"; there are ${Object.keys(benches).join(", ")}`);
  await bench();
  process.exit();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

function browser(): string {
  const found = findBrowser();
  if (!found) throw new Error("no Chromium was found; run `npm test` once, it installs one");
  return found;
}
