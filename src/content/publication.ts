import { day } from "../schemas/fields.ts";

/** The part of a page's frontmatter that decides whether visitors see it. */
export interface Publication {
  draft: boolean;
  /** Calendar day, `2026-11-23`; a page without one is live as soon as it is no draft. */
  published?: string | undefined;
}

/** The day before which this code was not there: a clock that says so has lost its time. */
const FIRST_DAY = "2026-01-01";

/**
 * The calendar day on which this build runs, where the clinic is.
 * @param timeZone IANA name, such as America/New_York
 * @returns `2026-11-23`. `BUILD_DATE` in the environment replaces it, for tests and rehearsals.
 * @throws when `BUILD_DATE` is no day: compared as a text, most words would come after all days and open every page;
 * and when the machine's clock stands far in the past, where no page would be live
 */
export function buildDay(timeZone: string, now = new Date()): string {
  const asked = process.env.BUILD_DATE;
  if (!asked) {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
    if (today < FIRST_DAY) throw new Error(`This machine's clock says that it is ${today}: set it, then try again.`);
    return today;
  }
  const { data, error } = day.safeParse(asked);
  if (!data) throw new Error(`BUILD_DATE is "${asked}": ${error?.issues[0]?.message}`);
  return data;
}

/**
 * Whether a page is live in a build of that day.
 * @param day the day of the build, from {@link buildDay}
 */
export function isPublished(page: Publication, day: string): boolean {
  return !page.draft && (page.published === undefined || page.published <= day);
}

/**
 * Whether a page's file says that it is a draft, even one whose fields or text cannot be read: nobody has finished it.
 * @param text what stands in the file
 */
export function isDraftText(text: string): boolean {
  const [fields = ""] = text.replace(/^\s*---/, "").split(/^---[ \t]*\r?$/m);
  return /^draft[ \t]*:[ \t]*(true|True|TRUE)[ \t]*(#.*)?\r?$/m.test(fields);
}

/**
 * Whether this build shows drafts and pages of the future, each marked as such: where somebody asked for them (`npm run
 * dev` does), and where a host builds a proposed change. Astro's own "development" would also be one that a stray NODE_ENV
 * on a build machine switches on.
 */
export const isPreview = asksForPreview(process.env);

/**
 * Whether the environment asks for a preview.
 * @param env `PREVIEW` decides alone where it is set: "1" is one. Else Netlify (https://docs.netlify.com/build/configure-builds/environment-variables/)
 * and Cloudflare Pages (https://developers.cloudflare.com/pages/configuration/build-configuration/) say what they build:
 * whatever is not the branch `main` there is a preview.
 */
export function asksForPreview(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.PREVIEW) return env.PREVIEW === "1";
  if (env.NETLIFY === "true") return env.CONTEXT !== "production";
  return env.CF_PAGES === "1" && env.CF_PAGES_BRANCH !== "main";
}
