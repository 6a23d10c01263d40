/**
 * Writes the content that the tests use: `tests/fixtures/site`, and beside it what is made from ids that the code
 * knows, which are the texts of the fit assessment and the programs that its supports lead to; and a photograph.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { stringify } from "yaml";
import { OUTCOME_IDS, ROW_IDS, SUPPORT_IDS, SUPPORT_PROGRAMS } from "../../src/fit/decision-table.ts";
import { answerIds, QUESTION_IDS } from "../../src/fit/questions.ts";
import { CONDITIONS } from "../../src/fit/rules-in-words.ts";
import { fixtureContent } from "./fixture-site.ts";

const LANGUAGES = [
  { folder: "", suffix: "", said: "You said" },
  { folder: "es/", suffix: ", en español", said: "Usted dijo" },
];

/** Writes all of it anew. @param folder where to, `.cache/test-site/content` if nothing is said */
export async function writeFixtureSite(folder = fixtureContent): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync("tests/fixtures/site", folder, { recursive: true });
  for (const { folder: language, ...words } of LANGUAGES)
    for (const [name, text] of fitFiles(words)) write(join(folder, language, "fit", name), text);
  write(join(folder, "articles/a-first-call/photo.jpg"), await photograph());
  for (const [index, id] of [...new Set(Object.values(SUPPORT_PROGRAMS).filter((id) => id !== undefined))].entries()) {
    const file = join(folder, "programs", `${id}.mdx`);
    if (!existsSync(file)) write(file, program(id, index + 10));
  }
}

/**
 * The assessment's files and what stands in them.
 * @param suffix ends every text, to tell languages apart
 * @param said begins every reason
 */
function fitFiles({ suffix, said }: { suffix: string; said: string }): [name: string, text: string][] {
  const say = (words: string) => words + suffix;
  const both = (words: string) => ({ me: say(`${words} of yours`), other: say(`${words} of theirs`) });
  const fromIds = <Value>(ids: readonly string[], value: (id: string) => Value) =>
    Object.fromEntries(ids.map((id) => [id, value(id)]));
  return [
    ...QUESTION_IDS.map((id): [string, string] => [
      `questions/${id}.mdx`,
      mdx(
        {
          asks: both(`Question ${id}`),
          hint: both(`Hint to ${id}`),
          answers: fromIds(answerIds(id), (answer) => both(`Answer ${answer} to ${id}`)),
          reason: fromIds(answerIds(id), (answer) => both(`${said} ${answer} to ${id}, an answer`)),
          sources: ["river-study"],
        },
        `${say(`Why ${id} is asked`)}.<Source id="river-study" />`,
      ),
    ]),
    ...OUTCOME_IDS.map((id): [string, string] => [
      `outcomes/${id}.mdx`,
      mdx(
        {
          title: both(`Outcome ${id}`),
          lead: both(`Lead to ${id}`),
          now: [both(`First step in ${id}`), both(`Second step in ${id}`)],
          phone: [say(`First words in ${id}`), say(`Second words in ${id}`)],
          sources: ["hill-guide"],
        },
        `${say(`What ${id} means`)}.<Source id="hill-guide" /> <Phone />.`,
      ),
    ]),
    [
      "supports.yaml",
      stringify(
        fromIds(SUPPORT_IDS, (id) => ({
          title: say(`Support ${id}`),
          text: both(`What helps with ${id}`),
          link: { label: say(`More about ${id}`) + (suffix && " (en inglés)"), href: "/programs/family-and-support/" },
        })),
      ),
    ],
    [
      "rules.yaml",
      stringify({
        conditions: Object.fromEntries(
          [...CONDITIONS].map(([question, ids]) => [question, fromIds(ids, (id) => say(`When ${question} is ${id}`))]),
        ),
        rows: fromIds(ROW_IDS, (id) => ({ name: say(`Row ${id}`), why: say(`The reason of ${id}`) })),
      }),
    ],
  ];
}

function program(id: string, order: number): string {
  const name = id.replaceAll("-", " ");
  const fields = {
    title: `The part ${name}`,
    description: `What you do in the part ${name}, who is there, and what you leave with at the end of the hour.`,
    published: "2026-01-05",
    nextReview: "2099-01-05",
    topics: ["getting-started"],
    order,
    related: ["weekly-schedule"],
    glance: { with: "A group of six", do: "You try it", gain: "One thing to try", often: "Ask us for the hours" },
  };
  return mdx(fields, `## What ${name} is\n\nOne hour with others.`);
}

/** A photograph as a phone takes it, lying on its side, with the place where it was taken. */
function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#c60" } })
    .withExif({
      IFD0: { Make: "A telling phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "33/1 20/1 30/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "111/1 58/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const mdx = (fields: object, body: string) => `---\n${stringify(fields)}---\n\n${body}\n`;

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

if (import.meta.main) await writeFixtureSite();
