import { cpus, totalmem } from "node:os";
import type { Measurement } from "./measure-page.ts";
import type { Cost } from "./measure-process.ts";

/** A finished site with one of the articles. */
export interface Built {
  name: string;
  dir: string;
  /** The address of the article. */
  path: string;
  /** What the site of many articles took. */
  cost: Cost;
}

export interface Row extends Built {
  page: Measurement;
}

interface Told {
  /** Of the browser. */
  version: string;
  runs: number;
  /** Articles of the large sites. */
  count: number;
  /** Of the article whose page is measured. */
  words: number;
  /** What to know of each peer. */
  notes: readonly string[];
}

/** The report in Markdown, ours first. */
export const reportOf = (rows: readonly Row[], told: Told) => `# Our site and others

Written by \`npm run bench -- peers\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${told.version}.
One article of ${told.words} words in plain Markdown (headings, paragraphs, lists, a table, links, a quote) in each site, set up as
its guide says and built for production. All folders are packed by our own Brotli and gzip, and served by our own server.
Bytes are those on the wire, first visit, phone; "all" holds what a page loads ahead, too. A first answer of up to
14.6 KB arrives in the first window of TCP; ours alone has headers for security. Lighthouse is its mobile preset with
simulated throttling, the median of ${told.runs} runs. TBT is what blocks after the first paint; the
bare pages run no script, so theirs is what the browser itself takes on this machine.

${tableOf(rows, told.count)}

Ours is built from the real content and these articles. Its page has the frame that all ours have (crisis line, contents, sources with a
mark at each paragraph, search), its styles stand in the HTML, and its build also checks the content, draws
share pictures, makes the search index and packs all files; the times of the others hold none of that unless they do it
by themselves (Starlight makes a search index). Builds are cold, once each.

${told.notes.map((note) => `- ${note}`).join("\n")}
`;

const kb = (bytes: number) => (bytes / 1000).toFixed(1);

function tableOf(rows: readonly Row[], count: number): string {
  const cells = rows.map(({ name, page: { bytes, answer, requests, lighthouse: l }, cost }) => [
    name,
    ...[answer, bytes.document, bytes.stylesheet, bytes.script, bytes.font, bytes.image, bytes.all].map(kb),
    requests,
    Math.round(l.lcp),
    Math.round(l.tbt),
    l.scores.join(" / "),
    `${cost.cpu.toFixed(1)} / ${cost.wall.toFixed(1)}`,
  ]);
  return [
    `| KB | first answer, headers too | HTML | CSS | JavaScript | fonts | pictures | all | requests | LCP ms | TBT ms | Lighthouse P / A / BP / SEO | ${count.toLocaleString("en")} articles: CPU s / wall s |`,
    `| --- |${" --: |".repeat(10)} --- | --: |`,
    ...cells.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}
