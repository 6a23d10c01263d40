import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { mendLinks } from "../../scripts/new/site/mend.ts";
import { wordsOf } from "../../scripts/new/site/local-text.ts";
import { drawingIn } from "../../src/content/brand.ts";
import { checkContent, formatProblems, isError } from "../../src/check/index.ts";
import { passGate } from "../support/publishing-gate.ts";
import { run } from "../support/run.ts";

interface Settings {
  name: string;
  phone: string;
  place: { locality: string; region?: string; country: string };
}

/** The clinic whose content lies in this repository. */
const ours = parse(readFileSync("content/site.yaml", "utf8")) as Settings;

/** Where the first test says something: beside the content of a clinic of the same country and of another state. */
const isElsewhere = ours.place.country === "US" && ours.place.region !== "VT";

/** Makes the content of another clinic in a fixed place, because Astro keeps one cache for each content folder. */
async function newClinic(name: string, ...options: string[]) {
  const workshop = join(".cache/second-clinic", name);
  await rm(workshop, { recursive: true, force: true });
  const [content, dist] = [join(workshop, "content"), join(workshop, "dist")];
  const made = await run(["scripts/new.ts", "site", content, ...options], { ...process.env, CONTENT_DIR: "content" })
    .ended;
  expect(made).toMatchObject({ code: 0, err: "" });
  return { content, dist, out: made.out };
}

const errorsOf = async (content: string) => formatProblems((await checkContent(content)).filter(isError));
const NONE = "The content has no problems.";

test.runIf(isElsewhere)(
  "a clinic in another state takes away what it does not need, and is published with nothing of the first in it",
  async () => {
    const { content, dist, out } = await newClinic(
      "state",
      ...["--name", "Example Clinic", "--locality", "Burlington", "--region", "VT", "--country", "US"],
      ...["--phone", "(802) 828-0142", "--time-zone", "America/New_York", "--languages", "en,es"],
    );
    expect(out).toContain("It can be built as it is.");
    expect(await errorsOf(content)).toBe(NONE);
    await makeItsOwn(content);
    expect(await errorsOf(content)).toBe(NONE);

    const { code, out: told, err } = await passGate(content, dist);
    expect(code, told + err).toBe(0);
    const { locality, region = locality } = ours.place;
    const names = [ours.name, ours.phone, locality, wordsOf(region)[0] ?? region];
    expect(whereNamed(dist, [...names, ...looksOf("content")])).toEqual([]);
    expect(deadLinks(dist)).toEqual([]);
    expect(clinicOf(dist)).toMatchObject({
      name: "Example Clinic",
      telephone: "+1-802-828-0142",
      address: { addressLocality: "Burlington", addressRegion: "VT", addressCountry: "US" },
    });
  },
);

test.runIf(ours.place.country === "US")(
  "a clinic in another country is told which lines are missing, and no number of the first country is published",
  async () => {
    const { content, dist, out } = await newClinic(
      "country",
      ...["--name", "Oak House", "--locality", "Galway", "--region", "Co. Galway", "--country", "IE"],
      ...["--phone", "091 563 456"],
    );
    expect(out).toMatch(/Before it can be published[^]*helplines, entry 1, phone[^]*helplines, entry 2, phone/);
    edit(join(content, "site.yaml"), (text) =>
      text
        .replace(/"?To write: the emergency number[^\n]*/, '"112"')
        .replace(/"?To write: its number[^\n]*/, "116 123")
        .replace(/"?To write: the name of the line[^\n]*/, "Samaritans")
        .replaceAll(/source: "?To write:[^\n]*/g, "source: https://lines.example/"),
    );
    expect(await errorsOf(content)).toBe(NONE);
    const { code, out: told, err } = await passGate(content, dist);
    expect(code, told + err).toBe(0);
    // What the lines of the first country can do: be written to, and answer at night.
    const saidOfLines = ["call or text", "lines answer day and night", "national helpline"];
    expect(whereNamed(dist, [ours.name, "911", "988", "800-662-4357", ...saidOfLines], "html")).toEqual([]);
    expect(deadLinks(dist)).toEqual([]);
    expect(clinicOf(dist)).toMatchObject({ telephone: "+353-91-563-456", address: { addressCountry: "IE" } });
    expect(readFileSync(join(dist, "index.html"), "utf8")).toContain('href="tel:112"');
  },
);

/** Takes away Spanish, two programs and four articles, and gives every topic another name. */
async function makeItsOwn(content: string): Promise<void> {
  rmSync(join(content, "es"), { recursive: true });
  const programs = globSync("programs/*.mdx", { cwd: content }).sort();
  const articles = globSync("articles/*/", { cwd: content }).sort();
  const gone = programs.slice(0, 2).map((file) => basename(file, ".mdx"));
  const left = basename(programs[2] ?? "", ".mdx");
  for (const path of [...programs.slice(0, 2), ...articles.slice(0, 4)])
    rmSync(join(content, path), { recursive: true });
  edit(join(content, "week.yaml"), (text) =>
    gone.reduce((one, id) => one.replaceAll(`program: ${id}`, `program: ${left}`), text),
  );
  for (const file of programs.slice(2)) edit(join(content, file), (text) => text.replace(/^related: \[.*\]\n/m, ""));
  const topics = Object.keys(parse(readFileSync(join(content, "topics.yaml"), "utf8")) as object);
  const renamed = (id: string) => (topics.includes(id) ? `our-${id}` : id);
  for (const file of globSync("**/*.{mdx,yaml}", { cwd: content }))
    edit(join(content, file), (text) =>
      text
        .replaceAll(/\/topics\/([\w-]+)/g, (_, id: string) => `/topics/${renamed(id)}`)
        .replaceAll(
          /^topics: \[(.*)\]$/gm,
          (_, ids: string) => `topics: [${ids.split(/,\s*/).map(renamed).join(", ")}]`,
        )
        .replaceAll(/^topics:\n((?: +- [\w-]+\n)+)/gm, (list) =>
          list.replaceAll(/- ([\w-]+)/g, (_, id: string) => `- ${renamed(id)}`),
        ),
    );
  edit(join(content, "topics.yaml"), (text) => {
    const document = parseDocument(text);
    const blocks = Object.entries(document.toJS() as Record<string, { title: string }>);
    return blocks.reduce(
      (one, [id, { title }]) =>
        one.replace(`\n${id}:\n`, `\n${renamed(id)}:\n`).replace(`title: ${title}\n`, `title: Our ${title}\n`),
      `\n${text}`,
    );
  });
  // Links to what is gone become words, as the check asks.
  await mendLinks(content);
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

/** The colours of a content folder, and the shapes of its mark. */
function looksOf(content: string): string[] {
  const { light, dark } = parse(readFileSync(join(content, "brand.yaml"), "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const colours = [light, dark].flatMap((theme) => Object.values(theme ?? {}));
  const { shapes = "" } = drawingIn(readFileSync(join(content, "brand/mark.svg"), "utf8")) ?? {};
  // White is anybody's.
  return [...colours.filter((colour) => colour !== "#ffffff"), ...(shapes.match(/ d="[^"]+"/g) ?? [])];
}

const textFiles = (dist: string, endings: string) =>
  globSync(`**/*.{${endings}}`, { cwd: dist }).map((file) => ({ file, text: readFileSync(join(dist, file), "utf8") }));

/** Built files that name one of these, with what they name. */
const whereNamed = (dist: string, words: readonly string[], endings = "html,js,json,css,svg,xml,txt,conf") =>
  textFiles(dist, endings).flatMap(({ file, text }) =>
    words.filter((word) => isNamed(word, text)).map((word) => `${file}: ${word}`),
  );

/** A number counts by itself only, not as a part of a longer one. */
const isNamed = (word: string, text: string) =>
  /^[\d-]+$/.test(word) ? new RegExp(`(?<!\\d)${word}(?!\\d)`).test(text) : text.includes(word);

/** Links within the site that lead to no file. */
function deadLinks(dist: string): string[] {
  const files = new Set(globSync("**/*", { cwd: dist }).map((file) => `/${file}`));
  return textFiles(dist, "html").flatMap(({ file, text }) =>
    [...text.matchAll(/\shref="(\/[^"#?]*)/g)]
      .map(([, href = ""]) => href)
      .filter((href) => !files.has(href.endsWith("/") ? `${href}index.html` : href))
      .map((href) => `${file}: ${href}`),
  );
}

/** What the front page tells search engines about the clinic. */
function clinicOf(dist: string): unknown {
  const { document } = parseHTML(readFileSync(join(dist, "index.html"), "utf8"));
  const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "{}") as {
    "@graph"?: { "@id": string }[];
  };
  return data["@graph"]?.find((node) => node["@id"].endsWith("#clinic"));
}
