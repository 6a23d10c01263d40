import { resolve } from "node:path";
import { expect, test, vi } from "vitest";
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
