import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { chromium } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Document, isScalar, parseDocument, visit } from "yaml";
import { findBrowser } from "../../scripts/setup/find-browsers.mjs";
import { checkSite, isError } from "../../src/check/index.ts";
import { serve } from "../../src/hosting/serve.ts";
import { isComplaint } from "../support/browser/complaints.ts";
import { contentsOf, emptyFolder } from "../support/folder.ts";
import { type Ended, run } from "../support/run.ts";
import { about, article, contentDir, program, readText, whole } from "./damage.ts";
import { bytesOf, damages, survivable } from "./damages.ts";
import { withFile } from "./with-file.ts";

/** Would run a program if it became markup anywhere: in an element, an attribute, a title, a script's data. */
const HOSTILE = `</title></script>"'><img src=x onerror=hacked=1><script>hacked=1</script>`;

/** The content with every damage that the check lets pass, and with hostile words in every field. */
async function writeContent(content: string): Promise<void> {
  await cp(contentDir, content, { recursive: true });
  const text = await readText(article);
  const picture = await readFile(join(contentDir, "..", dirname(article), "path.svg"));
  const write = async (name: string, page: string | Uint8Array) => {
    const folder = join(content, "articles", name);
    await mkdir(folder);
    await writeFile(join(folder, "index.mdx"), page);
    await writeFile(join(folder, "path.svg"), picture);
  };
  for (const [index, name] of survivable.entries()) {
    const after = damages[name]?.(text) ?? "";
    const site = await withFile(whole, article, bytesOf(after));
    if (!checkSite(site).some(isError)) await write(`damaged-${index}`, after);
  }
  await write("quokka", hostilePage(text));
  const spanish = "es/articles/how-intensive-outpatient-program-works/index.mdx";
  await writeFile(join(content, spanish), hostilePage(await readFile(join(content, spanish), "utf8")));
  await writeData(content, "topics", (topics) => {
    setAll(topics, ["getting-started"], { title: HOSTILE.slice(0, 60), sentence: HOSTILE, alsoCalled: ["<b>"] });
  });
  await writeData(content, "glossary", (terms) => {
    setAll(terms, ["abstinence"], {
      term: HOSTILE.slice(0, 60),
      also: ["<b>quokka</b>"],
      meaning: `${HOSTILE} A quokka.`,
    });
  });
  await writeData(content, "sources", (sources) => {
    for (const id of sourcesOf(text)) setAll(sources, [id], { publisher: HOSTILE, title: HOSTILE });
  });
  for (const name of ["words", "es/words"])
    await writeData(content, name, (words) => {
      visit(words, {
        Pair: (_, { key, value }) => {
          // Parts of the settings have limits of their own, and addresses a form.
          if (["site", "id", "href", "more"].includes(String(key))) return visit.SKIP;
          if (isScalar(value)) value.value = `${String(value.value)} ${HOSTILE}`;
          return undefined;
        },
      });
    });
}

async function writeData(content: string, name: string, change: (data: Document) => void): Promise<void> {
  const file = join(content, `${name}.yaml`);
  const data = parseDocument(await readFile(file, "utf8"));
  change(data);
  await writeFile(file, String(data));
}

function setAll(data: Document, path: string[], values: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(values)) data.setIn([...path, field], value);
}

/** Ids of the sources that a page names. */
const sourcesOf = (page: string): string[] =>
  (parseDocument(page.split(/^---$/m)[1] ?? "").toJS() as { sources?: string[] }).sources ?? [];

/** An article about quokkas, with hostile words in every field and in everything that writers may use in the text. */
function hostilePage(model: string): string {
  const [, frontmatter = "", body = ""] = model.split(/^---$/m);
  const fields = parseDocument(frontmatter);
  const values = {
    title: HOSTILE.slice(0, 200),
    description: HOSTILE,
    author: HOSTILE,
    aliases: ["quokka", "<img src=x>"],
  };
  for (const [field, value] of Object.entries(values)) fields.set(field, value);
  for (const field of ["alt", "caption"]) fields.setIn(["picture", field], HOSTILE);
  const escaped = HOSTILE.replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const more = `## A quokka ${escaped}\n\n\`${HOSTILE}\` ${escaped}\n\n<Callout title="${escaped}">\n\nA quokka and a wombat.\n\n</Callout>\n`;
  return `---\n${String(fields)}---\n${body}\n\n${more}`;
}

const founding = "/blog/how-intensive-outpatient-program-works/";

let out: string;
let built: Ended;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "fuzz-build-"));
  out = join(folder, "dist");
  await writeContent(join(folder, "content"));
  built = await build(join(folder, "content"), out);
}, 300_000);
afterAll(() => rm(dirname(out), { recursive: true }));

test("what the check lets pass, the build makes pages from", async () => {
  expect(built.err).toBe("");
  expect(built.code).toBe(0);
  const page = await readFile(join(out, "blog/damaged-4/index.html"), "utf8");
  expect(page).toContain("</html>");
});

test("hostile words are only words, in a real browser too", async () => {
  const site = await serve({ dir: out, port: 0 });
  onTestFinished(() => site.close());
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ baseURL: site.url });
  const refused: string[] = [];
  page.on("console", (message) => isComplaint(message) && refused.push(message.text()));
  page.on("pageerror", ({ message }) => refused.push(message));
  const expectWords = async () => {
    expect(await page.evaluate(() => "hacked" in window), page.url()).toBe(false);
    expect(await page.locator("[onerror], [src=x], script:not([src], [type$=json])").count(), page.url()).toBe(0);
  };
  const others = [
    "/glossary/",
    "/es/",
    "/es/crisis/",
    "/es/search/",
    "/fit/",
    "/contact/",
    "/404.html",
    `/es${founding}`,
  ];
  for (const path of [...others, "/", "/blog/", "/topics/", "/topics/getting-started/", "/blog/quokka/"]) {
    await page.goto(path);
    await expectWords();
    expect(await page.locator("body").textContent(), `${path} shows them`).toContain("<img src=x onerror=");
  }
  expect(await page.title()).toContain("</title>");
  for (const data of await page.locator("script[type$=json]").allTextContents()) JSON.parse(data);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("quokka");
  await page.locator("dialog [data-suggestion][href='/blog/quokka/']").waitFor();
  await expectWords();
  await page.goto("/search/?q=wombat");
  await page.locator("[data-search-result][href='/blog/quokka/']").waitFor();
  // The sentences come after the results.
  await page.locator("site-search mark").first().waitFor();
  await expectWords();
  expect(refused).toEqual([]);
});

test("hostile words are only words for readers of the feed", async () => {
  const feed = await readFile(join(out, "rss.xml"), "utf8");
  const items: string[] = [];
  let words = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", () => (words = ""));
  parser.on("text", (text) => (words += text));
  parser.on("cdata", (text) => (words += text));
  parser.on("closetag", ({ name }) => name === "content:encoded" && items.push(words));
  parser.write(feed).close();
  expect(items.filter((item) => item.includes("quokka")).length).toBeGreaterThan(0);
  for (const item of items) {
    const { document } = parseHTML(`<body>${item}</body>`);
    expect([...document.querySelectorAll("script, [onerror], [src=x], iframe, style")].map(String)).toEqual([]);
  }
});

test("what it does not let pass stops the build without a trace of the program, and the site stays", async () => {
  const content = join(await emptyFolder(), "content");
  await cp(contentDir, content, { recursive: true });
  const wrong = [
    [about, "a zip file's bytes"],
    [article, "a script"],
    [program, "anchors that multiply"],
    ["content/site.yaml", "nothing left"],
    ["content/topics.yaml", "signs of a merge"],
  ] as const;
  for (const [file, name] of wrong)
    await writeFile(join(content, "..", file), damages[name]?.(await readText(file)) ?? "");
  const out = await emptyFolder();
  await writeFile(join(out, "index.html"), "the site of yesterday");
  const before = await contentsOf(out);
  const { code, err } = await build(content, out);
  expect(code).toBe(1);
  for (const [file] of wrong) expect(err).toContain(file);
  expect(err).not.toMatch(/^\s+at /m);
  expect(await contentsOf(out)).toEqual(before);
});

const build = (content: string, out: string) =>
  run(["scripts/build.ts"], { ...process.env, CONTENT_DIR: content, OUT_DIR: out, NODE_ENV: "production" }).ended;
