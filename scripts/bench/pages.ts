import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { serve } from "../../src/hosting/serve.ts";
import { measureAnswers } from "./measure-answer.ts";
import { median } from "./median.ts";
import { measurePage, type Measurement } from "./measure-page.ts";
import { measuredPages } from "./measured-pages.ts";
import { writeReport } from "./write-report.ts";

/**
 * Measures the built site as a visitor's phone would meet it and writes `tests/bench/results.md`.
 * @param browser path of the browser
 * @param runs how many Lighthouse runs the medians come from
 */
export async function benchPages(browser: string, runs: number): Promise<void> {
  const site = await serve({ dir: "dist", port: 0 });
  const rows: Measurement[] = [];
  const pages = measuredPages();
  for (const [kind, path] of pages) {
    console.log(`bench: ${kind} ${path}`);
    rows.push(await measurePage({ kind, url: new URL(path, site.url).href, browser, runs }));
  }
  const answers: number[] = [];
  if (pages.some(([kind]) => kind === "fit")) {
    console.log("bench: answers of the fit assessment on a slowed phone");
    answers.push(...(await measureAnswers(site.url, browser)).sort((a, b) => a - b));
  }
  await site.close();

  const kb = (bytes: number) => (bytes / 1000).toFixed(1);
  const table = [
    "| page | HTML + CSS | JavaScript | fonts | pictures | all | requests | Lighthouse P / A / BP / SEO | LCP ms | TBT ms | CLS | unused JS |",
    "| --- | --: | --: | --: | --: | --: | --: | --- | --: | --: | --: | --: |",
    ...rows.map(({ kind, bytes, requests, lighthouse: l }) =>
      [
        "",
        kind,
        ...[bytes.document, bytes.script, bytes.font, bytes.image, bytes.all].map((n) => `${kb(n)} KB`),
        requests,
        l.scores.join(" / "),
        Math.round(l.lcp),
        Math.round(l.tbt),
        l.cls.toFixed(3),
        `${kb(l.unusedScript)} KB`,
        "",
      ]
        .join(" | ")
        .trim(),
    ),
  ];
  const version = execFileSync(browser, ["--version"], { encoding: "utf8" }).trim();
  const results = `# Speed and size of the built site

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"},
${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${version}. Bytes are those on the wire (Brotli where the server compresses),
first visit, phone. Lighthouse is its mobile preset with simulated throttling, the median of ${runs} runs.

${table.join("\n")}
${answers.length > 0 ? toldAnswers(answers) : ""}`;
  await writeReport("results.md", results);
  console.log(`\n${table.join("\n")}\n\nbench: written to tests/bench/results.md`);
}

/** @param answers times in milliseconds, the shortest first */
const toldAnswers = (answers: readonly number[]) => `
Fit assessment, processor slowed six times: the next frame drawn shows the next question. From pressing Continue to the end of that frame:
median ${median(answers).toFixed(0)} ms, longest ${(answers.at(-1) ?? 0).toFixed(0)} ms.
`;
