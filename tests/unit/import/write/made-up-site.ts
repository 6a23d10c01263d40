import { cp } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { ReadBody, ReadBodyOf, WriteBodyOf } from "../../../../src/import/body.ts";
import type { ImportedEntry, ImportSource, Overview } from "../../../../src/import/import-source.ts";
import { importSite, type ImportOptions } from "../../../../src/import/write/import-site.ts";
import { fixtureContent } from "../../../support/fixture-site.ts";
import { emptyFolder } from "../../../support/folder.ts";

/** Where the made-up site stood. */
export const OLD = "https://old.example";

/** An entry of the made-up site: a public article, unless something else is said. */
export const entry = (slug: string, more: Partial<ImportedEntry> = {}): ImportedEntry => ({
  ...{ source: `post ${slug}`, kind: "article", slug, title: `About ${slug.replaceAll("-", " ")}` },
  ...{ description: undefined, published: "2019-03-01", updated: undefined, authors: ["Rosa Example"], terms: [] },
  ...{ hidden: undefined, picture: undefined, oldAddresses: [`/2019/03/${slug}/`], notes: [] },
  ...more,
});

/** A source of entries with their texts, in Markdown. */
export function sourceOf(
  pages: readonly (readonly [ImportedEntry, string])[],
  more: Partial<Overview> = {},
): ImportSource {
  const overview = { url: OLD, files: new Map(), lists: [], left: [], ...more, entries: pages.map(([one]) => one) };
  return {
    readOverview: () => Promise.resolve(overview),
    async *readBodies() {
      for (const [one, text] of pages)
        yield await Promise.resolve({
          entry: one,
          body: { format: "markdown", text, base: `${OLD}${one.oldAddresses[0] ?? "/"}` },
        });
    },
  };
}

/** Texts as they are, but for links and pictures: the tests of `body/` are elsewhere. */
const readBody: ReadBodyOf = ({ text }) => {
  const addresses = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, alt = "", address = ""]) => ({ alt, address }));
  const read: ReadBody = {
    tree: { type: "root", children: [{ type: "html", value: text }] },
    pictures: addresses(/!\[([^\]]*)\]\(([^)]*)\)/g).map((one) => ({ ...one, caption: undefined })),
    links: addresses(/(?<!!)\[([^\]]*)\]\(([^)]*)\)/g).map(({ address }) => address),
    firstParagraph: text.split("\n\n")[0] ?? "",
    notes: [],
  };
  return read;
};
const writeBody: WriteBodyOf = ({ tree }, resolve) => {
  const [node] = tree.children;
  const text = node?.type === "html" ? node.value : "";
  return {
    text: text.replace(/(!?)\[([^\]]*)\]\(([^)]*)\)/g, (_, sign: string, words: string, address: string) => {
      const picture = sign ? resolve.picture(address) : undefined;
      const link = sign ? undefined : resolve.link(address);
      return picture ? `![${words || picture.alt}](${picture.src})` : link ? `[${words}](${link})` : words;
    }),
    notes: [],
  };
};

/** A copy of the tests' site, and a place for what imports make. */
export async function place() {
  const folder = await emptyFolder();
  const contentDir = join(folder, "content");
  await cp(fixtureContent, contentDir, { recursive: true });
  return { folder, contentDir, workDir: join(folder, "work") };
}

/** Imports a source. */
export const importInto = (
  { contentDir, workDir }: { contentDir: string; workDir: string },
  source: ImportSource,
  more: Partial<ImportOptions> = {},
) =>
  importSite(source, {
    ...{ contentDir, workDir, name: "old-site", readBody, writeBody },
    ...{ mayDownload: () => Promise.resolve(false), progress: () => () => undefined },
    ...more,
  });

/** A photograph. @param background its colour */
export const photograph = (background: string, width = 80): Promise<Buffer> =>
  sharp({ create: { width, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer();
