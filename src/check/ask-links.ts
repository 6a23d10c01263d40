import { LinkChecker, type LinkResult, LinkState } from "linkinator";
import type { OutsideLink } from "./outside-links.ts";
import type { Problem } from "./problem.ts";

export interface AskOptions {
  /** Milliseconds until an address counts as one that does not answer. */
  timeout?: number;
}

/** Sites see that a program asks, and what for. */
const AGENT = "Mozilla/5.0 (compatible; monthly check of our own links)";

/** Answers to programs that say nothing about what a person would get: forbidden, too many, refused by a guard. */
const SHUT = [401, 403, 405, 406, 429, 451, 503];

/**
 * Asks every address once, two at a time, and again where a site says when.
 *
 * By linkinator: it knows redirects, 429 with Retry-After, sites that refuse HEAD and broken certificates, and is
 * maintained. It does not read titles, so what answered is read a second time for its title.
 * @returns what is wrong, in the order of the links: an error for each that is dead, a warning for each that has moved,
 * is called something else now, or could not be asked
 */
export async function askLinks(
  links: readonly OutsideLink[],
  { timeout = 30_000 }: AskOptions = {},
): Promise<Problem[]> {
  const urls = [...new Set(links.map(({ url }) => url.replace(/#.*$/, "")))];
  if (urls.length === 0) return [];
  const wanted = new Set(urls.map(plain));
  /** Where addresses lead now, by {@link plain}. */
  const moved = new Map<string, string>();
  const checker = new LinkChecker();
  checker.on("redirect", ({ url, targetUrl }) => targetUrl && moved.set(plain(url), targetUrl));
  const { links: results } = await checker.check({
    path: urls,
    linksToSkip: (url) => Promise.resolve(!wanted.has(plain(url))),
    ...{ concurrency: 2, redirects: "warn", retry: true, timeout, userAgent: AGENT },
  });
  const answers = new Map(
    results.filter(({ state }) => state !== LinkState.SKIPPED).map((one) => [plain(one.url), one]),
  );
  const titles = new Map<string, string>();
  for (const { url, title } of links)
    if (title && answers.get(plain(url))?.state === LinkState.OK && !titles.has(url))
      titles.set(url, await titleOf(url, timeout));
  return links.flatMap((link) => problemOf(link, answers.get(plain(link.url)), moved, titles.get(link.url)) ?? []);
}

/** Addresses as they are compared: without a fragment, and without the slash that a bare host gets. */
const plain = (url: string): string => url.replace(/#.*$/, "").replace(/\/$/, "");

function problemOf(
  { url, file, line, field, title }: OutsideLink,
  answer: LinkResult | undefined,
  moved: ReadonlyMap<string, string>,
  titleThere: string | undefined,
): Problem | undefined {
  const place = { file, line, field };
  const status = answer?.status ?? 0;
  const target = moved.get(plain(url));
  if (SHUT.includes(status))
    return {
      ...place,
      message: `this site does not answer programs (${status})`,
      found: url,
      fix: "open it by hand, and leave it if it is there",
      severity: "warning",
    };
  if (answer?.state !== LinkState.OK)
    return {
      ...place,
      message: `nothing can be read at this address: ${reasonOf(answer, status)}`,
      found: url,
      fix: "find where it stands now, or another source that says the same, and write its address",
    };
  if (target && plain(target) !== plain(url))
    return {
      ...place,
      message: "this page has moved",
      found: url,
      fix: `write ${target}, if it still says the same`,
      severity: "warning",
    };
  if (title && titleThere && !alike(title, titleThere))
    return {
      ...place,
      message: `the page at this address is called something else: "${titleThere}"`,
      found: `${title}, ${url}`,
      fix: "read it again: it may say something else now",
      severity: "warning",
    };
  return undefined;
}

function reasonOf(answer: LinkResult | undefined, status: number): string {
  if (status >= 400) return `the site says ${status}`;
  const [failure] = answer?.failureDetails ?? [];
  const error = failure instanceof Error ? (failure.cause instanceof Error ? failure.cause : failure) : undefined;
  const code = error && "code" in error ? String(error.code) : "";
  if (/CERT|SELF_SIGNED|ALTNAME/.test(code)) return `its certificate is not valid (${code})`;
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return "there is no such site";
  if (/TIMEOUT|ABORT/i.test(`${code} ${error?.name}`)) return "it does not answer in time";
  return error?.message ?? "it does not answer";
}

async function titleOf(url: string, timeout: number): Promise<string> {
  try {
    const answer = await fetch(url, { headers: { "user-agent": AGENT }, signal: AbortSignal.timeout(timeout) });
    if (!answer.headers.get("content-type")?.includes("html")) return "";
    const [, title = ""] = /<title[^>]*>([^<]*)/i.exec((await answer.text()).slice(0, 200_000)) ?? [];
    return title.replace(/\s+/g, " ").trim();
  } catch {
    return "";
  }
}

/** Whether two titles share enough of their longer words: sites put their own name and the section beside it. */
function alike(ours: string, theirs: string): boolean {
  const words = (title: string) => new Set(title.toLowerCase().match(/\p{L}{4,}|\d{2,}/gu) ?? []);
  const there = words(theirs);
  const here = [...words(ours)];
  return here.length === 0 || there.size === 0 || here.filter((word) => there.has(word)).length >= here.length / 4;
}
