/**
 * `npm run import -- export.xml` or `-- folder`: brings a WordPress blog or a folder of Markdown into the content folder;
 * exit code 1 when it could not be read. `-- --check` tells what would happen and writes nothing.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { readSite } from "../src/check/read-site.ts";
import { contentDir } from "../src/content/directories.ts";
import { readBody } from "../src/import/body/read-body.ts";
import { writeBody } from "../src/import/body/write-body.ts";
import type { ImportSource } from "../src/import/import-source.ts";
import { openMarkdownFolder } from "../src/import/markdown/markdown-folder.ts";
import { wordpressSource } from "../src/import/wordpress/wordpress-source.ts";
import { isUnfinished } from "../src/import/write/commit.ts";
import { importSite } from "../src/import/write/import-site.ts";
import { reportOf, summaryOf } from "../src/import/write/report.ts";
import { readChoices, termsOf, topicsFile, topicsOf } from "../src/import/write/topics.ts";
import { askToDownload } from "./import/ask-to-download.ts";
import { type Options, readOptions } from "./import/options.ts";
import { showProgress } from "./import/progress.ts";

/** Of each content folder what its imports have downloaded and made. */
const cache = resolve(".cache/import", createHash("sha256").update(contentDir).digest("hex").slice(0, 8));
const progress = showProgress(process.stderr);

try {
  const options = readOptions(process.argv.slice(2));
  const site = await readSite(contentDir);
  const source = open(options.source, site.today);
  const { topics } = options;
  if (topics !== undefined && !existsSync(topics)) {
    const { entries } = await source.readOverview();
    const text = topicsFile(termsOf(entries), topicsOf(site));
    if (options.check) console.log(`${topics} would be written:\n\n${text}`);
    else {
      writeFileSync(topics, text);
      console.log(`Written: ${topics}\nLook at what stands after the colons, save, and run the same command again.`);
    }
  } else {
    const value: unknown = topics === undefined ? {} : parse(readFileSync(topics, "utf8"));
    await run(source, options, readChoices(value, topics ?? "", topicsOf(site)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param today the day of the build */
function open(path: string, today: string): ImportSource {
  if (statSync(path).isDirectory()) return openMarkdownFolder(path, today);
  const step = progress("Reading the export, KB");
  return wordpressSource(path, {
    onProgress: (read, all) => {
      step(Math.round(read / 1000), Math.round(all / 1000));
    },
  });
}

async function run(
  source: ImportSource,
  { source: path, uploads, check, download }: Options,
  choices: ReturnType<typeof readChoices>,
): Promise<void> {
  if (isUnfinished(cache))
    console.log(
      check
        ? "An import was stopped while it wrote: run it again without --check, and it goes on."
        : "An import was stopped while it wrote; it goes on …",
    );
  // Not even the cache changes while it is only asked what would happen.
  const workDir = check ? mkdtempSync(join(tmpdir(), "import-")) : cache;
  try {
    const result = await importSite(source, {
      ...{ contentDir, workDir, name: basename(resolve(path)), uploads, choices, isTrial: check },
      ...{ readBody, writeBody, progress, mayDownload: download ? () => Promise.resolve(true) : askToDownload },
    });
    const report = reportOf(result, check);
    if (check) {
      console.log(report);
      return;
    }
    const file = `${resolve(path).replace(/\.\w+$/, "")}-report.md`;
    writeFileSync(file, report);
    console.log(summaryOf(result, false));
    console.log(`\nWhat did not come over, page by page: ${file}\nnpm run dev shows the pages, drafts included.`);
  } finally {
    if (check) rmSync(workDir, { recursive: true });
  }
}
