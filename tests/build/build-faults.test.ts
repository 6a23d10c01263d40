import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { buildSite } from "../../scripts/build.ts";
import { noDisk, runWithDisks } from "../support/disk.ts";
import { contentsOf, emptyFolder } from "../support/folder.ts";
import { copyOfProject } from "../support/project.ts";
import { run } from "../support/run.ts";

// For the one build of this file that runs in this process; the others are programs.
vi.mock("../../scripts/build/lock.ts", () => ({ lockBuild: () => Promise.reject(new Error("Another build runs.")) }));

const FULL = "The disk is full: free some room, then run this again.\n";
const STAYS = "\nNothing was built; site/dist stays as it was.\n";

/** What a build says of a folder that it cannot write. */
const closed = (name: string) =>
  new RegExp(
    `^${name} cannot be written: its disk is read-only, or [^\\n]+\\n\\nNothing was built; [^\\n]+ stays as it was.\\n$`,
  );

const YESTERDAY = "mkdir site/dist; echo yesterday > site/dist/index.html\n";

/** Copies what is there after a build: the site, what lies beside it, and what Astro made if that is still there. */
const BUILD = `
code=0; "$NODE" scripts/build.ts || code=$?
cp -a "$OUT_DIR/.." "$SEEN"; if [ -e .cache/site ]; then cp -a .cache/site "$SEEN"; fi
exit $code
`;

/** Runs a script in a copy of the project, which builds into the folder "site". */
async function fault(pages: "astro" | "quick", script: string) {
  const [folder, out] = [await copyOfProject(pages), await emptyFolder()];
  await mkdir(join(folder, "site"));
  const seen = join(out, "seen");
  const { code, err } = await runWithDisks(script, folder, {
    CONTENT_DIR: "content",
    OUT_DIR: "site/dist",
    SEEN: seen,
  });
  return { code, err, names: await readdir(seen), files: await contentsOf(seen) };
}

/** Nothing but the site of {@link YESTERDAY} is there. */
const asItWas = { code: 1, names: ["dist"], files: { "/dist/index.html": btoa("yesterday\n") } };

describe.skipIf(noDisk)(`A build tells in one line, and leaves the site of before as it was${noDisk}`, () => {
  test("that the disk got full while Astro made the pages", async () => {
    const found = await fault("astro", `${YESTERDAY} move_to_disk /mnt 400; ${BUILD}`);
    expect(found).toEqual({ ...asItWas, err: FULL + STAYS });
  });

  test("that the disk of the site has no room for the new one", async () => {
    const found = await fault("quick", `disk site size=64k; ${YESTERDAY} ${BUILD}`);
    expect(found).toEqual({ ...asItWas, err: FULL + STAYS });
  });

  test("that the disk of the site is read-only", async () => {
    const { err, ...found } = await fault("quick", `disk site size=64k; ${YESTERDAY} disk site remount,ro; ${BUILD}`);
    expect(found).toEqual(asItWas);
    expect(err).toMatch(closed("\\S+/site/dist\\.new"));
  });

  test("that the project is read-only", async () => {
    const script = `${YESTERDAY} OUT_DIR=$PWD/site/dist; move_to_disk /mnt 0; disk /mnt remount,ro; ${BUILD}`;
    const { err, ...found } = await fault("quick", script);
    expect(found).toEqual(asItWas);
    expect(err).toMatch(closed("\\.cache"));
  });
});

test.skipIf(noDisk)(
  `a new site whose origin cannot be noted is there all the same, and is said to be${noDisk}`,
  async () => {
    // Room for the name of the note, none for the word in it.
    const fill = "mkdir -p .cache/built; disk .cache/built size=4k; head -c 4096 /dev/zero > .cache/built/full";
    const { code, err, files } = await fault("quick", `${YESTERDAY} ${fill}; ${BUILD}`);
    expect(err).toBe(`What the site was made from could not be noted, so the next start builds again. ${FULL}`);
    expect(Object.keys(files)).toContain("/dist/last.html");
    expect(code).toBe(0);
  },
);

// Not even root may write there.
test.runIf(existsSync("/sys"))("a place where nobody may write is told in one line", async () => {
  const env = { ...process.env, CONTENT_DIR: "content", OUT_DIR: "/sys/dist" };
  const { code, out, err } = await run(["scripts/build.ts"], env, await copyOfProject("quick")).ended;
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(closed("/sys/dist\\.new"));
});

test("a link in public/ is told: whatever it leads to would become a file of the site", async () => {
  const folder = await copyOfProject("quick");
  await symlink("/etc/passwd", join(folder, "public/list.txt"));
  const env = { ...process.env, CONTENT_DIR: "content", OUT_DIR: "dist" };
  const { code, err } = await run(["scripts/build.ts"], env, folder).ended;
  expect(code).toBe(1);
  expect(err).toContain("public/list.txt is a link: put the file itself there.");
});

test("a link in the content is a mistake of it", async () => {
  const folder = await copyOfProject("quick");
  await mkdir(join(folder, "content/files"), { recursive: true });
  await symlink("/etc/passwd", join(folder, "content/files/form.pdf"));
  const { code, out } = await run(["scripts/check.ts"], { ...process.env, CONTENT_DIR: "content" }, folder).ended;
  expect(code).toBe(1);
  expect(out).toMatch(/content\/files\/form\.pdf\n.*this is a link/);
});

test("a site's folder may be a link, which then leads to the new site; a file of its name is no folder", async () => {
  const folder = await copyOfProject("quick");
  const build = (out: string) =>
    run(["scripts/build.ts"], { ...process.env, CONTENT_DIR: "content", OUT_DIR: out }, folder).ended;
  await mkdir(join(folder, "elsewhere/site"), { recursive: true });
  await symlink("elsewhere/site", join(folder, "dist"));
  expect(await build("dist")).toMatchObject({ code: 0 });
  expect(await readlink(join(folder, "dist"))).toBe("elsewhere/site");
  expect(await readdir(join(folder, "elsewhere"))).toEqual(["site"]);
  expect(await readdir(join(folder, "elsewhere/site"))).toContain("last.html");
  await writeFile(join(folder, "words"), "somebody's words");
  const { code, err } = await build("words");
  expect(code).toBe(1);
  expect(err).toContain("words is a file, and the site needs this name");
  expect(await readFile(join(folder, "words"), "utf8")).toBe("somebody's words");
});

test.each(["scripts/check.ts", "scripts/build.ts", "scripts/start.ts"])(
  "%s tells a day that is none in one line",
  async (script) => {
    const env = { ...process.env, BUILD_DATE: "2027-02-29", OUT_DIR: join(await emptyFolder(), "dist") };
    const { code, err } = await run([script], env).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^BUILD_DATE is "2027-02-29": this day is not in the calendar\n/);
    expect(err).not.toMatch(/^ +at /m);
  },
);

test("another build that does not end is told in one line", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => said.mockRestore());
  expect(await buildSite()).toBe(false);
  expect(said.mock.calls.flat()).toEqual(["Another build runs.", expect.stringMatching(/stays as it was/)]);
});
