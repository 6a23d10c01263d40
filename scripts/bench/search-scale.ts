import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { parse } from "yaml";
import { readSearchWords } from "../../src/content/search-words.ts";
import { compressFolder } from "../../src/hosting/compress.ts";
import { serve } from "../../src/hosting/serve.ts";
import { makeIndex } from "../../src/search/make-index.ts";
import { writeIndex } from "../../src/search/write-index.ts";
import { article, readStock, slugOf } from "./build-content.ts";
import { median } from "./median.ts";
import { typeSlowly, weighScale } from "./search-bytes.ts";
import { writeReport } from "./write-report.ts";

const FOLDER = resolve(".cache/bench/search");

/**
 * Adds articles to the finished site, makes its index anew, and measures what visitors of such a site wait for; writes
 * `tests/bench/search-scale.md`.
 * @param count how many articles to add
 */
export async function benchSearchScale(executablePath: string, count: number): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync("dist", FOLDER, { recursive: true });
  rmSync(join(FOLDER, "pagefind"), { recursive: true });
  const stock = await readStock();
  for (let index = 0; index < count; index++) writePage(article(index, stock), slugOf(index));
  const started = performance.now();
  writeIndex(FOLDER, await makeIndex(FOLDER, [], readSearchWords));
  const indexed = performance.now() - started;
  await compressFolder(join(FOLDER, "pagefind"));
  const site = await serve({ dir: FOLDER, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const { suggestion, opening, answer } = await weighScale(browser, site.url);
    const keys = await typeSlowly(browser, site.url, "cost of treatment in tarokuvenlo");
    const report = `# The search of a site of ${count} more articles

Written by \`npm run bench -- search ${count}\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}. Articles of about 1,100 words,
made of sentences of ours and of names that stand in no other; a real browser over HTTP on the same machine.

| | now | aim |
| --- | --: | --: |
| index made, s | ${(indexed / 1000).toFixed(0)} | |
| first suggestion, KB | ${(suggestion / 1000).toFixed(1)} | 60 |
| a key in the window, ms (median, p95) | ${median(keys).toFixed(0)}, ${keys.toSorted((a, b) => a - b)[Math.floor(keys.length * 0.95)]?.toFixed(0) ?? ""} | 100 |
| search page from its address to the first result, ms | ${opening.toFixed(0)} | 1000 |
| first full answer, KB | ${(answer / 1000).toFixed(1)} | |
`;
    await writeReport("search-scale.md", report);
    console.log(report);
  } finally {
    await browser.close();
    await site.close();
    rmSync(FOLDER, { recursive: true, force: true });
  }
}

/** As the site's layouts mark pages for the index. */
function writePage(mdx: string, slug: string): void {
  const [, fields = "", body = ""] = mdx.split(/^---$/m);
  const { title, topics, aliases } = parse(fields) as { title: string; topics: string[]; aliases: string[] };
  const blocks = body.replace(/<[^>]+>/g, "").split(/\n{2,}/);
  const html = blocks.map((block, index) =>
    block.startsWith("## ") ? `<h2 id="section-${index}">${block.slice(3)}</h2>` : `<p>${block}</p>`,
  );
  const folder = join(FOLDER, "blog", slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en-US"><head><title>${title}</title></head><body>
<article data-pagefind-body data-pagefind-filter="kind:article"><h1>${title}</h1>
<p hidden data-pagefind-ignore data-pagefind-meta="aliases">${aliases.join(", ")}</p>
${topics.map((topic) => `<i hidden data-pagefind-filter="topic:${topic}"></i>`).join("")}
${html.join("\n")}</article></body></html>`,
  );
}
