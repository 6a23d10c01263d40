import { stringify } from "yaml";
import { distance, nearest } from "../../check/nearest.ts";
import { dataOf, record, type Site, strings } from "../../check/site.ts";
import { tidyName } from "../../check/tidy-name.ts";
import type { ImportedEntry } from "../import-source.ts";
import { limits } from "./limits.ts";

/** A category or tag of the old site. */
export interface Term {
  kind: "category" | "tag";
  name: string;
  /** How many pages have it. */
  pages: number;
}

/** What becomes of a category or tag. */
export type Choice = { topic: string } | { newTopic: string } | "alias" | "nothing";

/** Choices by {@link termKey}. */
export type Choices = ReadonlyMap<string, Choice>;

export const termKey = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name.toLowerCase()}`;

/** A topic that the clinic has. */
interface Topic {
  id: string;
  title: string;
  /** What people also call it, and its title. */
  names: string[];
}

/** The topics of a site, as categories and tags are compared with them. */
export function topicsOf(site: Site): Topic[] {
  return Object.entries(record(dataOf(site, "topics"))).map(([id, topic]) => {
    const { title, alsoCalled, aliases } = record(topic);
    const words = typeof title === "string" ? title : id;
    return { id, title: words, names: [id, words, ...strings(alsoCalled), ...strings(aliases)].map(plain) };
  });
}

/** The categories and tags of all pages, categories first, those of many pages first. */
export function termsOf(entries: readonly ImportedEntry[]): Term[] {
  const terms = new Map<string, Term>();
  for (const entry of entries)
    for (const key of new Set(entry.terms.map(termKey))) {
      const named = entry.terms.find((term) => termKey(term) === key);
      const term = terms.get(key) ?? (named && { ...named, pages: 0 });
      if (term) terms.set(key, { ...term, pages: term.pages + 1 });
    }
  return [...terms.values()].sort(
    (a, b) => a.kind.localeCompare(b.kind) || b.pages - a.pages || a.name.localeCompare(b.name),
  );
}

/** What the program takes a category or tag for, as long as nobody says otherwise. */
export function guessOf(term: Term, topics: readonly Topic[]): Choice {
  const name = plain(term.name);
  const found =
    topics.find(({ names }) => names.includes(name)) ??
    topics.find(({ id, title }) => [plain(id), plain(title)].some((one) => isNear(one, name)));
  if (found) return { topic: found.id };
  return NO_TOPIC.test(tidyName(term.name)) ? "nothing" : "alias";
}

/** Names of categories that say nothing about a page. */
const NO_TOPIC =
  /^(uncategori[sz]ed|allgemein|sin-categoria|blog|news|general|posts?|articles?|featured|misc\w*|other)$/;

/** What becomes of every category and tag: what staff chose, else the guess. */
export const allChoices = (terms: readonly Term[], topics: readonly Topic[], chosen: Choices = new Map()): Choices =>
  new Map(terms.map((term) => [termKey(term), chosen.get(termKey(term)) ?? guessOf(term, topics)]));

/** One letter apart, in words that are long enough for that to be a slip. */
const isNear = (a: string, b: string) => Math.min(a.length, b.length) >= 6 && distance(a, b) <= 1;

/** Spelling that counts for nothing: capitals, hyphens, `&`, a last s. */
const plain = (name: string): string => tidyName(name.replaceAll("&", " and ")).replace(/s$/, "").replaceAll("-", " ");

/** The file in which staff say what becomes of the categories and tags of their old site. */
export function topicsFile(terms: readonly Term[], topics: readonly Topic[]): string {
  const list = (kind: Term["kind"], heading: string) => {
    const lines = terms
      .filter((term) => term.kind === kind)
      .map(
        (term) =>
          `  ${stringify(term.name).trim()}: ${wordOf(guessOf(term, topics))} # ${term.pages} ${term.pages === 1 ? "page" : "pages"}`,
      );
    return `${heading}:${lines.length > 0 ? `\n${lines.join("\n")}` : " {}"}`;
  };
  return `# What becomes of the categories and tags of the old site. Change what stands after a colon, and save. Write
#   a topic of this site: ${topics.map(({ id }) => id).join(", ")}
#   alias       the search finds the page by this word, which is not shown
#   nothing     it is left out
#   "new: Our news"   a new topic of this name is made; keep the quotation marks
${list("category", "categories")}
${list("tag", "tags")}
`;
}

const wordOf = (choice: Choice): string =>
  typeof choice === "string" ? choice : "topic" in choice ? choice.topic : `"new: ${choice.newTopic}"`;

/**
 * Reads what staff chose.
 * @param value what stands in their file, as YAML
 * @param file its name
 * @throws every mistake, a line each
 */
export function readChoices(value: unknown, file: string, topics: readonly Topic[]): Choices {
  const { categories, tags, ...others } = record(value);
  const choices = new Map<string, Choice>();
  const wrong = Object.keys(others).map((name) => `${file}: there is no list ${name}; there are categories and tags`);
  for (const [kind, list] of [
    ["category", categories],
    ["tag", tags],
  ] as const)
    for (const [name, words] of Object.entries(record(list))) {
      const choice = readChoice(
        words,
        topics.map(({ id }) => id),
      );
      if (typeof choice === "object" && "fix" in choice) wrong.push(`${file}, ${kind} ${name}: ${choice.fix}`);
      else choices.set(termKey({ kind, name }), choice);
    }
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  return choices;
}

function readChoice(words: unknown, ids: readonly string[]): Choice | { fix: string } {
  const { new: title } = record(words);
  const text = typeof title === "string" ? `new: ${title}` : typeof words === "string" ? words.trim() : "";
  const [, name] = /^new:\s*(.+)$/i.exec(text) ?? [];
  if (name)
    return name.length >= 3 && name.length <= 60 ? { newTopic: name } : { fix: "a topic's name has 3 to 60 letters" };
  if (text === "alias" || text === "nothing") return text;
  if (ids.includes(text)) return { topic: text };
  const meant = nearest(text, [...ids, "alias", "nothing"]);
  return { fix: `"${text}" is no topic; write ${meant ?? `alias, nothing, or one of ${ids.join(", ")}`}` };
}

/** More search words than these say nothing about one page. */
const MOST_ALIASES = 10;

/** The topics and search words of a page. */
export function fieldsOfTerms({ terms }: ImportedEntry, choices: Choices): { topics: string[]; aliases: string[] } {
  const chosen = terms.map((term) => ({ name: term.name, choice: choices.get(termKey(term)) ?? "alias" }));
  const topics = chosen.flatMap(({ choice }) => topicIdOf(choice) ?? []);
  const { min, max } = limits.alias;
  const aliases = chosen
    .filter(({ choice }) => choice === "alias")
    .map(({ name }) =>
      name
        .toLowerCase()
        .replace(/[#\s]+/g, " ")
        .trim(),
    )
    .filter(({ length }) => length >= min && length <= max);
  return { topics: [...new Set(topics)], aliases: [...new Set(aliases)].slice(0, MOST_ALIASES) };
}

/** The topic that a category or tag becomes; undefined when it becomes none. */
export const topicIdOf = (choice: Choice | undefined): string | undefined =>
  typeof choice !== "object" ? undefined : "topic" in choice ? choice.topic : tidyName(choice.newTopic);

/** What is put at the end of `topics.yaml` for the new topics that staff asked for; empty when it has them all. */
export function newTopics(choices: Choices, topics: readonly Topic[]): string {
  const asked = new Map<string, string>();
  for (const choice of choices.values())
    if (typeof choice === "object" && "newTopic" in choice) asked.set(tidyName(choice.newTopic), choice.newTopic);
  return [...asked]
    .filter(([id]) => !topics.some((topic) => topic.id === id))
    .map(([id, title]) => `\n${stringify({ [id]: { title, sentence: `What we have written about ${title}.` } })}`)
    .join("");
}
