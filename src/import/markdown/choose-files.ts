import { posix } from "node:path";
import type { Note } from "../import-source.ts";
import { isPerson } from "./people.ts";
import type { Site } from "./sites.ts";

/** Files of a folder by what becomes of them. */
export interface ChosenFiles {
  /** Texts that may be pages. */
  texts: string[];
  /** Pictures and files that texts may show or hand out. */
  files: string[];
  left: Note[];
}

const TEXT = /\.(?:md|mdx|markdown|mdown|mkdn?|mdwn)$/i;
const OF_PROJECT =
  /(?:^|\/)(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|SUPPORT|AUTHORS|CONTRIBUTORS|CLAUDE|AGENTS|PULL_REQUEST_TEMPLATE|_sidebar|_navbar|_footer|_coverpage|404|SUMMARY)(?:[.-][\w.-]+)?\.\w+$/i;
const ASSET =
  /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|heic|heif|tiff?|bmp|pdf|docx?|xlsx?|pptx?|odt|ods|csv|txt|rtf|ics|zip|mp3|m4a|ogg|wav|mp4|webm|mov|epub|vcf)$/i;
const TEMPLATES = "templates and examples";
const OTHER_TEXT = /\.(?:adoc|asciidoc|rst|org|textile|docx|odt|rtf|ipynb|html?)$/i;

/** Folders at the top of a site whose texts are no pages of it. */
const NO_PAGES =
  /^(?:themes|archetypes|layouts|templates?|_templates|_data|data|vendor|dist|build|out|scripts|tests?|__tests__|i18n|exampleSite|src\/(?:components|layouts|templates|theme|_includes|_data)|_plugins|assets|static|public|packages|examples?|versioned_docs|_drafts\/templates|node_modules)\//i;

/**
 * @param files all paths in the folder
 * @param siteOf the site that a path belongs to
 */
export function chooseFiles(files: readonly string[], siteOf: (path: string) => Site): ChosenFiles {
  const counts = new Map<string, string[]>();
  const leave = (why: string, path: string) => counts.set(why, [...(counts.get(why) ?? []), path]);
  const chosen: ChosenFiles = { texts: [], files: [], left: [] };
  for (const path of files) {
    const inSite = path.slice(siteOf(path).root.length);
    const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(path);
    if (TEXT.test(path) || (/\.html?$/i.test(path) && isPost)) {
      if (isPerson(inSite)) leave("pages about people who write, read for their names", path);
      else if (OF_PROJECT.test(path) && !/(?:^|\/)content\/|^docs\/.*\//i.test(inSite))
        leave("files about the project, not the site", path);
      else if (NO_PAGES.test(inSite) && !isPost) leave(TEMPLATES, path);
      else chosen.texts.push(path);
    } else if (ASSET.test(path)) chosen.files.push(path);
    else if (OTHER_TEXT.test(path) && !NO_PAGES.test(inSite) && !/(?:^|\/)(?:_|404|search|google)/.test(inSite))
      leave(`texts that end in ${posix.extname(path)}, which are no Markdown`, path);
  }
  // Where a site keeps more texts in such a folder than anywhere else, they are its pages.
  const templates = Map.groupBy(counts.get(TEMPLATES) ?? [], (path) => NO_PAGES.exec(path)?.[0]);
  const [most = []] = [...templates.values()].toSorted((a, b) => b.length - a.length);
  if (most.length > chosen.texts.length) {
    chosen.texts.push(...most);
    counts.set(TEMPLATES, [...templates.values()].filter((paths) => paths !== most).flat());
    if (counts.get(TEMPLATES)?.length === 0) counts.delete(TEMPLATES);
  }
  chosen.left = [...counts].map(([why, paths]) => ({ what: `${paths.length} ${why}: ${someOf(paths)}` }));
  return chosen;
}

/** The first few names, and how many more there are. */
export function someOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).join(", ");
  return paths.length > 5 ? `${shown} and ${paths.length - 5} more` : shown;
}
