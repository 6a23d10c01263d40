import { cp, glob, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { cacheOf } from "../../src/content/directories.ts";
import { KEPT_INDEX } from "../build/kept-index.ts";
import { writeContent } from "./build-content.ts";
import { measurePlain, type PlainCost } from "./build-plain.ts";
import { hashFolder } from "./hash-folder.ts";
import { measureProcess, type Cost } from "./measure-process.ts";
import { median } from "./median.ts";
import { writeReport } from "./write-report.ts";

/** How many articles are added to those that are there. */
export const sizes = [100, 1000, 5000, 10_000];

/** In the project, so that the plain site finds its packages. */
const FOLDER = resolve(".cache/bench");

interface Row extends PlainCost {
  size: number;
  /** A build without anything kept from an earlier one. */
  full: Cost;
  /** The same again: pages, pictures, packed files and the search index are there. */
  again: Cost;
  /** After a word of one article was changed; only told of small sites, as the next. */
  edited?: Cost;
  /** Whether that site is, byte for byte, the one that a build without anything kept makes. */
  same?: boolean;
  check: Cost;
  search: Cost;
  compression: Cost;
  /** All share pictures, reckoned from {@link DRAWN} of them. */
  pictures: Cost;
}

/**
 * Builds sites of several sizes, and a plain one of the same articles beside each, and writes `tests/bench/build.md`.
 * @param counts how many articles to add, each a site of its own
 */
export async function benchBuild(counts: readonly number[]): Promise<void> {
  const rows: Row[] = [];
  for (const size of counts) {
    console.log(`bench: ${size} articles`);
    rows.push(await measureSize(size));
    const report = table(rows.toSorted((one, other) => one.size - other.size));
    console.log(report);
    await writeReport("build.md", page(report));
  }
  await rm(FOLDER, { recursive: true });
}

async function measureSize(size: number): Promise<Row> {
  await rm(FOLDER, { recursive: true, force: true });
  const content = join(FOLDER, "content");
  await writeContent(size, content);
  const site = join(FOLDER, "site");
  // One day for all builds, even over midnight: they are compared.
  const day = new Date().toISOString().slice(0, 10);
  const env = { CONTENT_DIR: content, OUT_DIR: site, BUILD_DATE: day, NODE_ENV: "production" };
  const compared = await measureBuilds(size <= COMPARED, content, site, env);
  const run = (code: string) => measureProcess(["--input-type=module", "--eval", code], env);
  const check = await run(`import { checkContent } from "./src/check/index.ts"; await checkContent("${content}");`);
  // The finished site has no list of its pages any more, from which the index is made.
  const unsearched = { ...env, OUT_DIR: join(FOLDER, "unsearched") };
  await measureProcess(["scripts/build/pages.ts"], unsearched);
  await rm(join(cacheOf(content), KEPT_INDEX), { force: true });
  const search = await measureProcess(["scripts/build/search.ts"], unsearched);
  const copy = join(FOLDER, "copy");
  await cp(site, copy, { recursive: true });
  for await (const file of glob("**/*.{br,gz}", { cwd: copy })) await rm(join(copy, file));
  const compression = await run(
    `import { compressFolder } from "./src/hosting/compress.ts"; await compressFolder("${copy}");`,
  );
  const draw = (pages: number) =>
    run(`import { sharePicture } from "./src/seo/share-picture.ts";
    import { readFile } from "node:fs/promises";
    import { readShareLook } from "./src/content/brand.ts";
    const look = readShareLook();
    const drawing = await readFile("${content}/articles/after-iop/cairns.svg", "utf8");
    for (let page = 0; page < ${pages}; page++)
      await sharePicture({ title: "A week of care near Tarami " + page, kind: "Article", signature: "Core Recovery · Ahwatukee, AZ", drawing, look });`);
  const [one, drawn] = [await draw(1), await draw(DRAWN)];
  // Starting happens once, and takes as long as many pictures.
  const reckoned = (part: "cpu" | "wall") => one[part] + ((drawn[part] - one[part]) * (size - 1)) / (DRAWN - 1);
  const pictures = { ...drawn, cpu: reckoned("cpu"), wall: reckoned("wall") };
  await rm(cacheOf(content), { recursive: true, force: true });
  return {
    size,
    ...compared,
    check,
    search,
    compression,
    pictures,
  };
}

/** Rounds of what is compared, at small sites: larger ones would take hours. */
const ROUNDS = 3;

/** Plain and ours in turn, since a machine that others use changes its speed from one minute to the next. */
async function measureBuilds(isSmall: boolean, content: string, site: string, env: Record<string, string>) {
  const rounds: (PlainCost & Record<"full" | "again" | "edited", Cost>)[] = [];
  for (let round = 1; round <= (isSmall ? ROUNDS : 1); round++) {
    await rm(cacheOf(content), { recursive: true, force: true });
    const full = await measureProcess(["scripts/build.ts"], env);
    const plain = await measurePlain(content, join(FOLDER, "plain"));
    const again = await measureProcess(["scripts/build.ts"], env);
    if (isSmall) await editOneWord(content, round);
    rounds.push({ ...plain, full, again, edited: isSmall ? await measureProcess(["scripts/build.ts"], env) : again });
  }
  const middle = (part: keyof (typeof rounds)[0]) => medianCost(rounds.map((round) => round[part]));
  const parts = { astro: middle("astro"), pagefind: middle("pagefind"), full: middle("full"), again: middle("again") };
  return isSmall ? { ...parts, edited: middle("edited"), same: await isAsFromNothing(site, content, env) } : parts;
}

const medianCost = (costs: readonly Cost[]): Cost => ({
  cpu: median(costs.map(({ cpu }) => cpu)),
  wall: median(costs.map(({ wall }) => wall)),
  memory: Math.max(...costs.map(({ memory }) => memory)),
});

/** Share pictures that are drawn to know what one costs. */
const DRAWN = 200;

/** The most articles of a small site. */
const COMPARED = 1000;

/** @param round each changes another article, so that none changes nothing */
async function editOneWord(content: string, round: number): Promise<void> {
  const [file] = (await Array.fromAsync(glob(`articles/*-${round}/index.mdx`, { cwd: content }))).sort();
  if (!file) throw new Error(`No generated article was found in ${content}.`);
  const text = await readFile(join(content, file), "utf8");
  await writeFile(join(content, file), text.replace("People in", "Persons in"));
}

/** Builds the same content once more without anything kept, and compares all files. */
async function isAsFromNothing(site: string, content: string, env: Record<string, string>): Promise<boolean> {
  await rm(cacheOf(content), { recursive: true, force: true });
  const other = join(FOLDER, "other");
  await measureProcess(["scripts/build.ts"], { ...env, OUT_DIR: other });
  const [kept, anew] = await Promise.all([site, other].map(hashFolder));
  await rm(other, { recursive: true });
  return kept === anew;
}

const COLUMNS: [title: string, cost: (row: Row) => Cost | undefined][] = [
  ["plain Astro", ({ astro }) => astro],
  ["plain Pagefind", ({ pagefind }) => pagefind],
  ["ours, nothing kept", ({ full }) => full],
  ["ours, kept", ({ again }) => again],
  ["ours, one word edited", ({ edited }) => edited],
  ["check alone", ({ check }) => check],
  ["search index alone", ({ search }) => search],
  ["compression alone", ({ compression }) => compression],
  ["share pictures alone", ({ pictures }) => pictures],
];

const plainOf = ({ astro, pagefind }: Row) => astro.cpu + pagefind.cpu;

/** Of processor time. */
const SHARES: [title: string, share: (row: Row) => number | undefined][] = [
  ["nothing kept : plain", (row) => row.full.cpu / plainOf(row)],
  ["kept : plain", (row) => row.again.cpu / plainOf(row)],
  ["one word edited : nothing kept", (row) => row.edited && row.edited.cpu / row.full.cpu],
];

function table(rows: readonly Row[]): string {
  const sizesOf = rows.map(({ size }) => size.toLocaleString("en"));
  return [
    `| CPU s / wall s / MB | ${sizesOf.join(" | ")} | growth |`,
    `| --- |${" --: |".repeat(rows.length + 1)}`,
    ...COLUMNS.map(([title, cost]) => {
      const cells = rows.map((row) => {
        const spent = cost(row);
        return spent ? `${spent.cpu.toFixed(1)} / ${spent.wall.toFixed(1)} / ${spent.memory.toFixed(0)}` : "";
      });
      return `| ${[title, ...cells, growth(rows, (row) => cost(row)?.cpu ?? Number.NaN)].join(" | ")} |`;
    }),
    ...SHARES.map(([title, share]) => {
      const cells = rows.map((row) => share(row)?.toFixed(2) ?? "");
      return `| ${[title, ...cells, ""].join(" | ")} |`;
    }),
    `| one word edited equals nothing kept | ${rows.map(({ same }) => (same === undefined ? "" : same ? "yes" : "**no**")).join(" | ")} |  |`,
  ].join("\n");
}

/** The exponent from 1,000 articles to the most: 1 is linear. Fewer say more of what any build costs at all. */
function growth(rows: readonly Row[], value: (row: Row) => number): string {
  const [first, last] = [rows.find(({ size }) => size >= 1000), rows.at(-1)];
  if (!first || !last || first === last) return "";
  const exponent = Math.log(value(last) / value(first)) / Math.log(last.size / first.size);
  return Number.isNaN(exponent) ? "" : exponent.toFixed(2);
}

const page = (report: string) => `# What builds of large sites cost

Written by \`npm run bench -- build\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}.
So many articles of about 1,200 words are added to the real content. Plain is Astro with MDX, one layout without
features, and Pagefind as it comes, of the same articles; of small sites it and our builds are measured in turn, ${ROUNDS} times,
and the middle is told. Processor time is that of all programs together, and so is
memory, at its most. "Nothing kept" also draws every share picture; "kept" is the same build once more, with the pages,
pictures, packed files and search index of the first, and "one word edited" another one after that, of small sites. What is measured
alone is run again by itself on the finished site; share pictures are reckoned from one and from two hundred. Growth is the exponent
of the processor time from 1,000 articles to the most: 1 is linear.

${report}
`;
