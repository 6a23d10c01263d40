import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { bytesOf, damages } from "../../content/damages.ts";
import { fixtureContent } from "../../support/fixture-site.ts";

/** Everything that the check says of a content folder, with the parser of the build or with that of the editor. */
async function problemsOf(contentDir: string) {
  vi.resetModules();
  const { readSite } = await import("../../../src/check/read-site.ts");
  const { checkSite } = await import("../../../src/check/check-site.ts");
  const site = await readSite(contentDir);
  return { pages: site.pages.map(({ file, body }) => ({ file, types: body.nodes?.map(({ type, position }) => [type, position?.start.offset]) })), problems: checkSite(site) }; // prettier-ignore
}

test.each([resolve("content"), fixtureContent])(
  "the editor reads every page of %s as the build does",
  async (folder) => {
    const built = await problemsOf(folder);
    vi.doMock("satteri", () => import("../../../src/admin/parser.ts"));
    const edited = await problemsOf(folder);
    vi.doUnmock("satteri");
    expect(edited.pages).toEqual(built.pages);
    expect(edited.problems).toEqual(built.problems);
  },
);

/** Slips of syntax beside those of the damages. */
const SLIPS = [
  ...["a <br> b", "x {y", "<Callout>\nhi", "</Callout>", "<Callout a=b>\n\nx\n\n</Callout>", "a < b", "i <3 you", "{}"],
  ...[
    "<https://x.example>",
    "<!-- c -->",
    "<Source id=“x” />",
    "import a from b",
    "export const",
    "{{< x >}}",
    "{% x %}",
  ],
  ...['<Callout title="x">\n</Steps>', "a </b> c", "<a.b", '<img src="a.png">', "a {: .x} b", "5 <6 and {a"],
];

test("the editor tells slips of syntax in the words of the build, and in the same places", async () => {
  const file = "content/articles/how-intensive-outpatient-program-works/index.mdx";
  const text = await readFile(join(dirname(fixtureContent), file), "utf8");
  const slips = SLIPS.map((slip) => [slip, `${text}\n\n${slip}\n\nAfter **it**.\n`] as const);
  const damaged = [...Object.entries(damages).map(([name, damage]) => [name, damage(text)] as const), ...slips];
  const toldOf = async () => {
    vi.resetModules();
    const { readPage } = await import("../../../src/check/read-page.ts");
    const place = { folder: "articles", slug: "a", language: "en" } as const;
    return damaged.map(([name, after]) => [name, readPage(file, place, bytesOf(after)).problems]);
  };
  const built = await toldOf();
  vi.doMock("satteri", () => import("../../../src/admin/parser.ts"));
  const edited = await toldOf();
  vi.doUnmock("satteri");
  // As they are told: what mends them is made anew each time.
  expect(JSON.stringify(edited)).toBe(JSON.stringify(built));
});
