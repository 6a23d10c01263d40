import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { topicHref } from "../content/addresses.ts";
import { isAnotherClinic } from "../content/another-clinic.ts";
import { pageKinds } from "../content/page-kinds.ts";
import { isPublished, type Publication } from "../content/publication.ts";
import { day } from "../schemas/fields.ts";
import { pageFolders } from "./collections.ts";
import { parsePath } from "./content-path.ts";
import { type FormerPage, record } from "./site.ts";

/** A version of a file that changed: the commit, its day, and the file's path within the content folder. */
interface Version {
  commit: string;
  day: string;
  path: string;
}

/**
 * Pages that visitors saw in an earlier version of the content and that have no file for visitors now. Only git knows:
 * without it, or with a part of its history only, nothing is said.
 * @param contentDir the content folder
 * @param isLive whether visitors find a page at an address now, or find it once a page is about that topic: the history
 *   does not tell whether one was
 * @param today the day of the build
 */
export function readFormerPages(contentDir: string, isLive: (href: string) => boolean, today: string): FormerPage[] {
  const git = gitIn(contentDir);
  const [isShallow, prefix = ""] =
    git(["rev-parse", "--is-shallow-repository", "--show-prefix"])?.toString().split("\n") ?? [];
  if (isShallow !== "false") return [];
  // What was never sent, nobody saw; what others sent meanwhile is not gone because it is not here yet.
  const seen = git(["merge-base", "HEAD", "@{upstream}"])?.toString().trim() ?? "HEAD";
  const history = historyOf(contentDir, git, prefix, seen);
  if (!history) return [];
  const log = git([
    ...["-c", "core.quotePath=false", "log", "--first-parent", "-m", "--no-renames", "--name-only", "--relative"],
    ...["--format=%x00%H %cs", ...history.commits, "--", "."],
  ]);
  const files = Map.groupBy(versionsIn(`${log?.toString() ?? ""}${history.begun}`), ({ path }) => placeOf(path));
  const gone = [...files]
    .filter(([place]) => place && (isTopicList(place) || !isLive(place)))
    .map(([, versions]) => versions);
  const names = gone.flat().map(({ commit, path }) => `${commit}:${prefix}${path}\n`);
  const texts = textsIn(git(["cat-file", "--batch"], names.join("")));
  const found = new Map<string, FormerPage>();
  for (const versions of gone) {
    let until: string | undefined;
    for (const { path, day: changed } of versions) {
      for (const page of pagesIn(path, texts.next().value ?? "")) {
        const { href, title } = page;
        if (!isLive(href) && !found.has(href) && isPublished(page, until ?? today))
          found.set(href, { href, title, until });
      }
      until = changed;
    }
  }
  return [...found.values()];
}

/**
 * The history of this clinic's site: where a new one was begun in the place of another clinic's, nobody looks here for
 * the pages of that one.
 * @returns the commits as git names them, and what stood there after the first one as an entry of {@link versionsIn};
 *   nothing while no commit is this clinic's
 */
function historyOf(contentDir: string, git: Git, prefix: string, seen: string) {
  const file = "site.yaml";
  const listed = git(["log", "--first-parent", "-m", "--format=%H %cs", seen, "--", file])?.toString() ?? "";
  const changes = listed.split("\n").filter(Boolean);
  const names = changes.map((change) => `${change.split(" ")[0] ?? ""}:${prefix}${file}\n`);
  const texts = textsIn(git(["cat-file", "--batch"], names.join("")));
  const now = existsSync(join(contentDir, file)) ? readFileSync(join(contentDir, file), "utf8") : "";
  const other = changes.findIndex(() => isAnotherClinic(texts.next().value ?? "", now));
  if (other === 0) return undefined;
  const first = changes[other - 1];
  const [commit = ""] = first?.split(" ") ?? [];
  if (first === undefined) return { commits: [seen], begun: "" };
  const files = git(["-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", commit])?.toString() ?? "";
  return { commits: [seen, `^${commit}`], begun: `\0${first}\n${files}` };
}

type Git = (words: string[], input?: string) => Buffer | undefined;

/** @returns a function that runs git in a folder and gives what it prints; nothing where it fails or is not there */
function gitIn(folder: string): Git {
  // What a clone left on the server is not fetched for this.
  const env = { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_OPTIONAL_LOCKS: "0" };
  return (words, input) => {
    const { status, stdout } = spawnSync("git", words, { cwd: folder, env, input, maxBuffer: 2 ** 28 });
    return status === 0 ? stdout : undefined;
  };
}

/** Whether a file is a list of topics, whose every block is a page. */
const isTopicList = (path: string): boolean => parsePath(path).data === "topics";

/** What a file is in the history: the address of its page, or the list of topics; nothing for any other file. */
function placeOf(path: string): string | undefined {
  const { folder, slug, language } = parsePath(path);
  const isPage = Object.values(pageKinds).some((kind) => "folder" in kind && kind.folder === folder);
  return folder && slug && isPage ? pageFolders[folder].href(slug, language) : isTopicList(path) ? path : undefined;
}

/** @param log of git: a zero before each commit, its name and day, and a line for each file; the newest comes first */
const versionsIn = (log: string): Version[] =>
  log.split("\0").flatMap((entry) => {
    const [head = "", ...paths] = entry.split("\n").filter(Boolean);
    const [commit = "", day = ""] = head.split(" ");
    return paths.map((path) => ({ commit, day, path }));
  });

/** The texts that git gives, one after the other; empty for a file that a version has not. */
function* textsIn(batch: Buffer = Buffer.of()): Generator<string, undefined> {
  let at = 0;
  while (at < batch.length) {
    const end = batch.indexOf("\n", at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(batch.toString("utf8", at, end))?.[1];
    const start = end + 1;
    yield batch.toString("utf8", start, start + Number(size ?? 0));
    at = size === undefined ? start : start + Number(size) + 1;
  }
  return undefined;
}

/** A page of an earlier version, and what decided whether visitors saw it. */
type PageThen = Publication & Pick<FormerPage, "href" | "title">;

/** @param text what stood in the file; empty where there was none */
function pagesIn(path: string, text: string): PageThen[] {
  // Their names are enough, and reading each version of a long list takes its time.
  if (isTopicList(path))
    return Array.from(text.matchAll(/^([\w-]+):/gm), ([, id = ""]) => ({
      href: topicHref(id, parsePath(path).language),
      title: undefined,
      draft: false,
    }));
  const href = placeOf(path);
  const fields = fieldsIn(text);
  if (!href || !fields) return [];
  const { title, draft, published } = fields;
  return [
    {
      href,
      title: typeof title === "string" ? title : undefined,
      draft: draft === true,
      published: day.safeParse(published).data,
    },
  ];
}

/** The fields at the top of a page; nothing where they cannot be read. */
function fieldsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const [, yaml] = /^\s*---[ \t]*\r?\n([\s\S]*?)^---/m.exec(text) ?? [];
  try {
    return yaml === undefined ? undefined : record(parse(yaml));
  } catch {
    return undefined;
  }
}
