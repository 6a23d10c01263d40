import lighthouse, { type Result } from "lighthouse";
import { chromium, type Browser } from "playwright-core";
import { median } from "./median.ts";

/** What was measured of a page. */
export interface Measurement {
  kind: string;
  /** Bytes on the wire by kind of resource, headers not counted. */
  bytes: Record<"document" | "stylesheet" | "script" | "font" | "image" | "all", number>;
  /** Bytes of the page's own answer with its headers. */
  answer: number;
  requests: number;
  lighthouse: {
    /** Performance, accessibility, best practices, search engines: 0 to 100, medians. */
    scores: number[];
    /** Largest contentful paint and total blocking time in milliseconds, cumulative layout shift; medians. */
    lcp: number;
    tbt: number;
    cls: number;
    /** Bytes of JavaScript that a visit does not use. */
    unusedScript: number;
  };
}

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Port on which Lighthouse finds the browser. */
const DEBUGGING_PORT = 9333;

/**
 * Opens a page cold and measures it.
 * @param runs how many Lighthouse runs the medians come from
 */
export async function measurePage(page: {
  kind: string;
  url: string;
  browser: string;
  runs: number;
}): Promise<Measurement> {
  const browser = await chromium.launch({
    executablePath: page.browser,
    args: [...flags, `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    const counted = await countBytes(browser, page.url);
    const results: Result[] = [];
    for (let run = 0; run < page.runs; run++) results.push(await runLighthouse(page.url));
    return { kind: page.kind, ...counted, lighthouse: summarize(results) };
  } finally {
    await browser.close();
  }
}

async function countBytes(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const bytes = { document: 0, stylesheet: 0, script: 0, font: 0, image: 0, all: 0 };
  let requests = 0;
  let answer = 0;
  const sizes: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    requests += 1;
    const kind = request.resourceType();
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        bytes.all += responseBodySize;
        if (kind === "document") answer += responseHeadersSize + responseBodySize;
        if (kind in bytes) bytes[kind as keyof typeof bytes] += responseBodySize;
      }),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await Promise.all(sizes);
  await context.close();
  return { bytes, answer, requests };
}

async function runLighthouse(url: string): Promise<Result> {
  const outcome = await lighthouse(url, { port: DEBUGGING_PORT, logLevel: "error" });
  if (!outcome) throw new Error(`Lighthouse gave no result for ${url}`);
  return outcome.lhr;
}

function summarize(results: Result[]): Measurement["lighthouse"] {
  const audit = (name: string) => median(results.map(({ audits }) => audits[name]?.numericValue ?? 0));
  const score = (name: string) =>
    Math.round(100 * median(results.map(({ categories }) => categories[name]?.score ?? 0)));
  return {
    scores: ["performance", "accessibility", "best-practices", "seo"].map(score),
    lcp: audit("largest-contentful-paint"),
    tbt: audit("total-blocking-time"),
    cls: audit("cumulative-layout-shift"),
    unusedScript: median(results.map(({ audits }) => unusedBytes(audits["unused-javascript"]?.details))),
  };
}

function unusedBytes(details: Result["audits"][string]["details"]): number {
  return details?.type === "opportunity" ? (details.overallSavingsBytes ?? 0) : 0;
}
