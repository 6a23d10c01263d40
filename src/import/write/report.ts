import type { Note } from "../import-source.ts";
import type { ImportResult } from "./import-site.ts";
import type { PlannedPage } from "./plan.ts";
import { isWritten } from "./plan.ts";
import { termKey } from "./topics.ts";

/** How many lines of a kind the short report has. */
const MOST_LINES = 12;

/**
 * What an import did, in a few lines.
 * @param isTrial it would do that
 */
export function summaryOf({ pages, overview, ...result }: ImportResult, isTrial: boolean): string {
  const of = (...states: PlannedPage["state"][]) => pages.filter(({ page }) => states.includes(page.state));
  const written = pages.filter(({ page }) => isWritten(page));
  const drafts = written.filter(({ page }) => page.drafts.size > 0);
  const kinds = (some: ImportResult["pages"]) =>
    (["article", "page"] as const).map((kind) =>
      count(some.filter(({ page }) => page.entry.kind === kind).length, kind),
    );
  const lines = [
    `${isTrial ? "Would write" : "Written"}: ${kinds(written).join(" and ")}${of("again").length > 0 ? `, ${of("again").length} of them as before or anew` : ""}.`,
    written.length > 0 &&
      `${count(written.length - drafts.length, "page")} can go online as they are; ${count(drafts.length, "draft")}.`,
    of("edited").length > 0 && `Left as they are, because somebody has changed them: ${of("edited").length}.`,
    of("deleted").length > 0 && `Left away, because somebody has deleted them: ${of("deleted").length}.`,
    `${count(result.brought, "picture or file", "pictures and files")} brought, ${result.missing.length} not.`,
    `${count(result.redirects, "old address", "old addresses")} lead to the new pages.`,
    ...reasonsOf(drafts.map(({ page }) => page)).slice(0, MOST_LINES),
    overview.left.length > 0 && "What is no page:",
    ...overview.left.slice(0, MOST_LINES).map(({ what }) => `  ${what}`),
  ];
  return lines.filter(Boolean).join("\n");
}

/** Why pages are drafts: those of the same reason together, the most frequent first. */
function reasonsOf(pages: readonly PlannedPage[]): string[] {
  const reasons = pages.flatMap(({ drafts }) => [...new Set([...drafts].map(kindOf))]);
  return [...Map.groupBy(reasons, (reason) => reason)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, same]) => `  ${count(same.length, "draft")}: ${reason}`);
}

/** A reason without what is different on each page. */
const kindOf = (reason: string): string =>
  (reason.split(": ")[0] ?? "").replace(/\d+/g, "…").replace(/".*"|“.*”|\/\S+\//g, "…");

/** Everything that an import has to tell, as Markdown, page by page. */
export function reportOf(result: ImportResult, isTrial: boolean): string {
  const { overview, pages, terms, choices, missing } = result;
  const written = pages.filter(({ page }) => isWritten(page));
  const draft = written.filter(({ page }) => page.drafts.size > 0);
  const live = written.filter(({ page, notes }) => page.drafts.size === 0 && notes.length > 0);
  const kept = pages.filter(({ page }) => !isWritten(page));
  return [
    `# The import${overview.url ? ` of ${overview.url}` : ""}`,
    "```\n" + summaryOf(result, isTrial) + "\n```",
    ...section("Drafts: visitors do not see them until you have read them", draft.map(pageText)),
    ...section("Pages that can go online, with what is not as it was", live.map(pageText)),
    ...section(
      "Left as people made them",
      kept.map(({ page }) => `- \`${page.path}\`: ${page.state} since an earlier import`),
    ),
    ...section("What is no page", overview.left.map(noteText)),
    ...section(
      "Pictures and files that could not be brought",
      missing.map(({ address, problem }) => `- ${code(address)}: ${problem}`),
    ),
    ...section(
      "Categories and tags",
      terms.map((term) => {
        const choice = choices.get(termKey(term)) ?? "nothing";
        const becomes =
          typeof choice === "string" ? choice : "topic" in choice ? choice.topic : `new topic ${choice.newTopic}`;
        return `- ${term.kind} ${code(term.name)}, ${count(term.pages, "page")}: ${becomes}`;
      }),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

const section = (heading: string, lines: string[]): string[] =>
  lines.length > 0 ? [`## ${heading}`, lines.join("\n")] : [];

function pageText({ page, notes }: ImportResult["pages"][number]): string {
  const { entry, path, drafts } = page;
  return [
    `- ${code(entry.title || "Untitled")}, \`${path}\` (from ${code(entry.source)})`,
    ...[...drafts].map((reason) => `  - a draft, because ${code(reason)}`),
    ...[...Map.groupBy(notes, noteText)].map(
      ([text, same]) => `  ${text}${same.length > 1 ? ` (${same.length} times)` : ""}`,
    ),
  ].join("\n");
}

const noteText = ({ what, words }: Note): string => `- ${code(what)}${words ? `; its words: ${code(words)}` : ""}`;

/** Text that means nothing to Markdown. */
const code = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|]/g, "\\$&");

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
