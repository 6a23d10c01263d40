/**
 * Writes the content that the tests use: `tests/fixtures/site`, and beside it what is made from ids that the code
 * knows, which are the texts of the fit assessment; and pictures and a form.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { stringify } from "yaml";
import { causeIds, type PlaceRow, RULES, SUPPORT_IDS } from "../../src/fit/decision-table.ts";
import { answerIds, QUESTION_IDS } from "../../src/fit/questions.ts";
import { fixtureContent } from "./fixture-site.ts";
import { movingPicture } from "./moving-picture.ts";

const LANGUAGES = [
  { folder: "", suffix: "" },
  { folder: "es/", suffix: ", en español" },
];

/** Writes all of it anew. @param folder where to, `.cache/test-site/content` if nothing is said */
export async function writeFixtureSite(folder = fixtureContent): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync("tests/fixtures/site", folder, { recursive: true });
  for (const { folder: language, ...words } of LANGUAGES)
    for (const [name, text] of fitFiles(words)) write(join(folder, language, "fit", name), text);
  write(join(folder, "articles/a-first-call/photo.jpg"), await photograph());
  write(join(folder, "articles/a-first-call/moving.webp"), await movingPicture());
  write(join(folder, "files/intake-form.pdf"), PDF);
}

/**
 * The assessment's files and what stands in them.
 * @param suffix ends every text, to tell languages apart
 */
function fitFiles({ suffix }: { suffix: string }): [name: string, text: string][] {
  const say = (words: string) => words + suffix;
  const both = (words: string) => ({ me: say(`${words} of yours`), other: say(`${words} of theirs`) });
  const fromIds = <Value>(ids: readonly string[], value: (id: string) => Value) =>
    Object.fromEntries(ids.map((id) => [id, value(id)]));
  const result = (row: Pick<PlaceRow, "id" | "ways" | "orUrgency">, call: string) =>
    mdx(
      {
        title: both(`Result ${row.id}`),
        short: both(`In short ${row.id}`),
        causes: fromIds(causeIds(row), (cause) => both(`Because of ${cause}`)),
        steps: [both(`First step in ${row.id}`), both(`Second step in ${row.id}`)],
        call,
        links: [{ label: say(`More about ${row.id}`), href: "/programs/family-and-support/" }],
        sources: ["hill-guide"],
      },
      `${say(`What ${row.id} means`)}.<Source id="hill-guide" /> <Phone />.`,
    );
  return [
    ...QUESTION_IDS.map((id): [string, string] => [
      `questions/${id}.mdx`,
      mdx(
        {
          name: say(`About ${id}`),
          asks: both(`Question ${id}`),
          hint: both(`Hint to ${id}`),
          answers: fromIds(answerIds(id), (answer) => both(`Answer ${answer} to ${id}`)),
          sources: ["river-study"],
        },
        `${say(`Why ${id} is asked`)}.<Source id="river-study" />`,
      ),
    ]),
    ...RULES.findings.map((row): [string, string] => [
      `findings/${row.id}.mdx`,
      result(row, row.urgency >= 4 ? "lifeline" : "clinic"),
    ]),
    ...RULES.places.map((row): [string, string] => [`places/${row.id}.mdx`, result(row, "clinic")]),
    [
      "supports.yaml",
      stringify(
        fromIds(SUPPORT_IDS, (id) => ({
          title: say(`Support ${id}`),
          text: both(`What helps with ${id}`),
          link: { label: say(`More about ${id}`), href: "/programs/family-and-support/" },
        })),
      ),
    ],
    [
      "call-sheet.yaml",
      stringify({
        title: say("A sheet"),
        intro: say("Read this out"),
        answers: say("What was answered"),
        blanks: { title: say("What they ask"), items: [say("How much"), say("Which insurance")] },
        questions: {
          title: say("What to ask"),
          listen: say("Listen for"),
          items: ["first", "second"].map((nth) => ({
            ask: say(`Is this the ${nth} question?`),
            listen: say(`This is the ${nth} answer`),
          })),
        },
        numbers: say("Whom to call"),
        helplines: ["emergency", "lifeline"],
        date: say("Day"),
      }),
    ],
  ];
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

/** A form to hand out: one empty sheet. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

const mdx = (fields: object, body: string) => `---\n${stringify(fields)}---\n\n${body}\n`;

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

if (import.meta.main) await writeFixtureSite();
