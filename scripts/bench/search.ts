import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { chromium, type Browser } from "playwright-core";
import { readQueries, sets, type Query } from "../../tests/search/queries.ts";
import { serve } from "../../src/hosting/serve.ts";
import { benchDanger } from "./danger.ts";
import { bytesOfAnswer, bytesOfSuggestion, bytesOfTyping } from "./search-bytes.ts";
import { openMiniSearch, openPagefind, type Peer } from "./search-peers.ts";
import { askOurs } from "./search-queries.ts";
import { groupTable, missesOf, scoreGroups, type SetScore } from "./search-sets.ts";
import { writeReport } from "./write-report.ts";

/** Queries whose first answer is weighed, each by a new visitor: every so many of the golden ones. */
const EVERY = 6;

/** Where the others of `search.md` stand: what peers were measured to need. */
const PEERS = { answer: "80 to 165", milliseconds: "168 to 403" };

/** Questions that are typed letter by letter. */
const TYPED = ["how much does it cost without insurance", "can i keep my job while in treatment", "what if i relapse"];

/** When the set to judge by was measured, and what it gave then, English and Spanish: right pages first and among three. */
const JUDGINGS = [
  "2026-11-29, the search as it was, at first contact: 0.73/0.88 and 0.37/0.52",
  "2026-11-29, rebuilt, with the first concepts: 0.79/0.92 and 0.67/0.87",
  "2026-11-29, weights tuned anew and names of sections added, danger too eager: 0.74/0.92 and 0.72/0.96; without the names of sections: 0.74/0.95 and 0.71/0.95",
  "2026-11-29, danger mended: 0.77/0.94 and 0.71/0.92; with all names of a second writer (12 KB more): 0.80/0.96 and 0.75/0.92",
  "2026-11-29, with that writer's names of medicines, drugs, drinks, insurers and rights, in a browser: 0.77/0.96 and 0.73/0.92",
  "2026-11-29, judge-2, new: 0.86/0.95 and 0.68/0.87; with all names of the second writer 0.85/0.97 and 0.71/0.90, judge not measured: not kept",
  "2026-11-29, far corrections in short queries only, nothing silent at little: judge 0.77/0.96 and 0.72/0.92, judge-2 0.88/0.96 and 0.74/0.92; with everyday words weighed by how common they are the same or less: not kept",
  "2026-11-29, what two people wrote that people ask: judge 0.81/0.96 and 0.75/1.00, judge-2 0.86/0.98 and 0.78/0.97",
  "2026-11-29, what three people wrote, and what no page answers, silent too often: judge 0.80/0.95 and 0.75/0.93, judge-2 0.87/0.97 and 0.81/0.91",
  "2026-11-29, silent less often, asked in Node: judge 0.80/0.97 and 0.75/0.93, judge-2 0.87/0.97 and 0.85/0.96",
  "2026-11-29, what four people wrote that people ask, asked in Node: judge 0.83/0.97 and 0.79/0.96, judge-2 0.87/0.98 and 0.89/0.97",
  "2026-11-29, what five people wrote, asked in Node: judge 0.84/0.97 and 0.81/0.95, judge-2 0.91/0.98 and 0.88/0.97",
];

/**
 * Asks the search of the finished site all known queries in a real browser over HTTP, ours and plain Pagefind, and
 * writes `tests/bench/search.md`.
 */
export async function benchSearch(executablePath: string): Promise<void> {
  const [load = 0] = loadavg();
  const site = await serve({ dir: "dist", port: 0 });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const milliseconds: number[] = [];
    const misses: string[] = [];
    const [ours, mini, plain]: [SetScore[], SetScore[], SetScore[]] = [[], [], []];
    const miniSearch = await openMiniSearch();
    const pagefind = await openPagefind(browser);
    for (const set of sets) {
      console.log(`bench: ${set} queries`);
      const queries = readQueries(set);
      const answers = await askSearchPages(browser, site.url, queries);
      milliseconds.push(...answers.map((answer) => answer.milliseconds));
      const found = answers.map(({ hrefs }) => hrefs);
      ours.push(...scoreGroups(set, queries, found));
      mini.push(...scoreGroups(set, queries, await askPeer(miniSearch, queries)));
      plain.push(...scoreGroups(set, queries, await askPeer(pagefind.ask, queries)));
      if (!set.startsWith("judge")) misses.push(...missesOf(set, queries, found));
    }
    await pagefind.end();
    console.log("bench: bytes");
    const suggestion = await bytesOfSuggestion(browser, site.url);
    const answers: number[] = [];
    for (const { query } of readQueries("golden").filter((_, index) => index % EVERY === 0))
      answers.push(await bytesOfAnswer(browser, site.url, query));
    const typed: number[] = [];
    for (const question of TYPED) typed.push(await bytesOfTyping(browser, site.url, question));
    const report = [
      groupTable(ours, mini, plain),
      "",
      "| | ours, median | ours, worst | aim | peers |",
      "| --- | --: | --: | --: | --: |",
      `| first suggestion, KB | ${kb(suggestion)} | | 25 | |`,
      `| first full answer, KB | ${kb(quantile(answers, 0.5))} | ${kb(Math.max(...answers))} | 110 | ${PEERS.answer} |`,
      `| a whole question, typed, KB | ${kb(quantile(typed, 0.5))} | ${kb(Math.max(...typed))} | 130 | |`,
      `| last keystroke to results, ms | ${quantile(milliseconds, 0.5).toFixed(0)} | ${quantile(milliseconds, 0.95).toFixed(0)} (p95) | 100 | ${PEERS.milliseconds} |`,
      "",
      benchDanger(),
    ].join("\n");
    const busy = `${load.toFixed(1)} processes were running on the average`;
    const machine = `${busy}; ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}, ${execFileSync(executablePath, ["--version"], { encoding: "utf8" }).trim()}`;
    await writeReport("search.md", page(report, machine, misses));
    console.log(`\n${report}\n\n${misses.join("\n")}\n\nbench: written to tests/bench/search.md`);
  } finally {
    await browser.close();
    await site.close();
  }
}

const page = (report: string, machine: string, misses: readonly string[]) => `# How well and how fast the search finds

Written by \`npm run bench -- search\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. The search page in a real
browser over HTTP on the same machine. Ours is asked by typing into the field, debounce included; it shows five pages at
first, so a right page below the fifth place counts as none. Plain is Pagefind's own search of the same index, its first
ten pages. Bytes are those on the wire (Brotli) of all that the search loads, scripts included, by a new visitor.

${report}

Shares are of right pages first, and among the first three; for queries that the site does not answer ("none"), of those for
which nothing was found. MiniSearch has the same pages and aliases, with fuzzy and unfinished words. The set to judge by is
read by nobody who works on the search. It was measured so far:

${JUDGINGS.map((line) => `- ${line}`).join("\n")}

Queries whose right page is not the first:

${misses.join("\n") || "- none"}
`;

/** Each query on the search page of its language, as one visitor of each page. */
async function askSearchPages(browser: Browser, site: string, queries: readonly Query[]) {
  const pageOf = ({ page, lang }: Query) => page ?? (lang === "es" ? "/es/search/" : "/search/");
  const answers = new Map<Query, Awaited<ReturnType<typeof askOurs>>[number]>();
  for (const [path, ofPage] of Map.groupBy(queries, pageOf)) {
    const seen = await askOurs(browser, site, path, ofPage.map(({ query }) => query)); // prettier-ignore
    ofPage.forEach((query, index) => answers.set(query, seen[index] ?? { hrefs: [], milliseconds: 0 }));
  }
  return queries.map((query) => answers.get(query) ?? { hrefs: [], milliseconds: 0 });
}

async function askPeer(peer: Peer, queries: readonly Query[]): Promise<string[][]> {
  const answers = new Map<Query, string[]>();
  for (const [lang, ofLanguage] of Map.groupBy(queries, ({ lang = "en" }) => lang)) {
    const found = await peer(lang, ofLanguage.map(({ query }) => query)); // prettier-ignore
    ofLanguage.forEach((query, index) => answers.set(query, found[index] ?? []));
  }
  return queries.map((query) => answers.get(query) ?? []);
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
