import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseDocument } from "yaml";
import { defaultLanguage } from "../../../src/content/languages.ts";
import { languagesOf } from "../../../src/content/site-languages.ts";
import { parsePath } from "../../../src/check/content-path.ts";
import { pageFolders } from "../../../src/check/collections.ts";
import type { Answers } from "./answers.ts";
import { ofAnyLine } from "./any-line.ts";
import type { Move, OldSettings } from "./move.ts";
import { keepNode, withoutComments } from "./local-data.ts";
import { YAML_STYLE } from "./local-data.ts";
import { type Local, patternOf, wordsOf } from "./local-text.ts";
import { callAnother, isNeeded, newPage } from "./new-page.ts";
import { newSettings, newTranslatedWords } from "./new-settings.ts";

/** What a new site begins with. */
export interface Beginning {
  /** Texts of its files, by their path in the content folder. */
  files: Map<string, string>;
  /** Pages of which a part does not come along, by their path. */
  shortened: string[];
  /** What does not hold for the new clinic. */
  local: Local;
}

/** A page that loses more than this share of its lines is no longer worth reading. */
const MOST_LOST = 0.4;

/** Ids of helplines that the code knows, and every country has. */
const LINES_OF_ANY_COUNTRY = ["emergency", "lifeline"];

/** What stays behind: old addresses, how the old clinic looks, what it hands out, and which of its texts are translated. */
const STAYS = /^(redirects\.yaml|brand\.yaml|brand\/|files\/)|\/originals\.yaml$/;

/**
 * Takes over from a site what holds for another clinic too.
 * @param from the content folder of the site
 * @param today the day of the new clinic, `2026-11-23`
 */
export function takeOver(from: string, answers: Answers, today: string): Beginning {
  const old = parse(readFileSync(join(from, "site.yaml"), "utf8")) as OldSettings;
  const read = (path: string) => {
    const text = readFileSync(join(from, path), "utf8");
    return old.place.country === answers.country ? text : ofAnyLine(text);
  };
  const paths = globSync("**/*.{mdx,yaml}", { cwd: from })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !STAYS.test(path) && isWanted(path, old, answers))
    .sort();
  const move = { old, answers, today, local: whatIsLocal(old, answers, read("sources.yaml"), languagesOf(from)) };
  // First all pages, so that links to those that do not come along are known.
  const pages = paths.filter((path) => path.endsWith(".mdx"));
  const isLeft = (path: string) => !isNeeded(path) && newPage(path, read(path), move).lost > MOST_LOST;
  // A translation stays behind with its original.
  const left = pages.filter((path) => isLeft(path) || (path !== original(path) && isLeft(original(path))));
  const gone = new Set(left.map(hrefOf));
  const all = new Set(pages.map(hrefOf));
  const isPage = (href: string) => all.has(href) && !gone.has(href);
  const topics = topicsThatGo(read("topics.yaml"), move.local);
  const isTopic = (href: string) => href.startsWith("/topics/") && !topics.has(href.split("/")[2] ?? "");
  const local = { ...move.local, topics, hasPage: (href: string) => href === "" || isPage(href) || isTopic(href) };
  const files = new Map<string, string>();
  const shortened: string[] = [];
  for (const path of paths.filter((path) => !left.includes(path))) {
    const { text, lost } = path.endsWith(".mdx")
      ? newPage(path, read(path), { ...move, local })
      : { text: newData(path, read(path), { ...move, local }), lost: 0 };
    files.set(path, text);
    if (lost > 0) shortened.push(path);
  }
  return { files, shortened, local };
}

/** Ids of topics of which nothing is left to say. */
function topicsThatGo(text: string, local: Local): ReadonlySet<string> {
  const document = parseDocument(text);
  const ids = Object.keys(document.toJS() as object);
  keepNode(document.contents, local);
  return new Set(ids.filter((id) => !document.has(id)));
}

/** The page that a page translates; of others the page itself. */
const original = (path: string): string => parsePath(path).name;

function hrefOf(path: string): string {
  const { folder, slug, language } = parsePath(path);
  return folder && slug ? pageFolders[folder].href(slug, language) : "";
}

/** The assessment names its country's helplines and levels of care in nearly every sentence. */
function isWanted(path: string, { place }: OldSettings, { country, languages }: Answers): boolean {
  const { language, name } = parsePath(path);
  const isFit = /^(fit\/|pages\/(fit|how-it-decides)\.mdx$)/.test(name);
  return languages.includes(language) && (country === place.country || !isFit);
}

/** What does not hold for the new clinic. @param languages of the old one's content */
function whatIsLocal(old: OldSettings, answers: Answers, sourcesYaml: string, languages: readonly string[]): Local {
  const { place } = old;
  const isAbroad = place.country !== answers.country;
  const differing = [
    ...[old.name, place.locality].filter((one) => one !== answers.name && one !== answers.locality),
    ...(place.region && (isAbroad || place.region !== answers.region) ? [place.region] : []),
    ...(isAbroad ? [place.country] : []),
  ];
  const absent = languages.filter((one) => one !== defaultLanguage && !answers.languages.includes(one));
  const words = [
    // A code of two letters is an ordinary word too: IN, OR.
    ...differing.filter((one) => one.length > 2),
    ...[...differing, ...absent].flatMap(wordsOf),
  ];
  const places = patternOf(words);
  const namesPlace = (text: string) => places?.test(text) ?? false;
  const gone = old.helplines.filter(({ id, name, who }) =>
    isAbroad ? !LINES_OF_ANY_COUNTRY.includes(id) : namesPlace(`${name} ${who}`),
  );
  // Those two have other numbers there.
  const numbers = (isAbroad ? old.helplines : gone)
    .flatMap(({ phone, phone2 }) => [phone, phone2])
    .filter((one) => one !== undefined);
  const pattern = patternOf([...words, ...numbers, old.phone]);
  const names = (text: string) => pattern?.test(text) ?? false;
  // What the country's doctors found holds elsewhere too: only its law does not.
  const region = differing.filter((one) => !isAbroad || one !== place.country);
  const near = patternOf([...region.filter((one) => one.length > 2), ...region.flatMap(wordsOf)]);
  const law = isAbroad ? patternOf(wordsOf(`${place.country} sources`)) : undefined;
  const namesRegion = (text: string) => near?.test(text) ?? false;
  const sources = Object.entries(parse(sourcesYaml) as Record<string, Partial<Record<string, string>>>)
    .filter(([, { publisher, title, url }]) => {
      const name = [publisher, title, url].join(" ");
      return namesRegion(name) || law?.test(name);
    })
    .map(([id]) => id);
  return {
    names,
    namesRegion,
    topics: new Set(),
    sources: new Set(sources),
    helplines: new Set(gone.map(({ id }) => id)),
    hasPage: () => true,
  };
}

function newData(path: string, text: string, move: Move): string {
  const { name, language } = parsePath(path);
  const { local } = move;
  const document = parseDocument(withoutComments(name.startsWith("fit/") ? callAnother(text, move) : text, local));
  if (path === "site.yaml") newSettings(document, move);
  else if (name === "words.yaml" && language !== defaultLanguage) newTranslatedWords(document, move);
  else if (path === "sources.yaml") {
    for (const id of local.sources) document.delete(id);
    keepNode(document.contents, { ...local, names: local.namesRegion });
  } else if (!name.endsWith("words.yaml")) keepNode(document.contents, local);
  // Drawings are the clinic's own, as those of pages are.
  if (path === "topics.yaml")
    for (const id of Object.keys(document.toJS() as object)) document.deleteIn([id, "picture"]);
  return document.toString(YAML_STYLE);
}
