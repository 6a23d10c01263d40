import type { ElementContent } from "hast";
import type { Note } from "../import-source.ts";
import { element } from "./elements.ts";

/** What stands at an address, by the site's name. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [
    /(^|\.)(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com|wistia\.\w+|loom\.com|dailymotion\.com|ted\.com|videopress\.com|wordpress\.tv)$/,
    "Video",
  ],
  [
    /(^|\.)(spotify\.com|soundcloud\.com|podcasts\.apple\.com|anchor\.fm|buzzsprout\.com|libsyn\.com|mixcloud\.com)$/,
    "Audio",
  ],
  [
    /(^|\.)(twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|threads\.net|bsky\.app|linkedin\.com|tumblr\.com|reddit\.com|pinterest\.com)$/,
    "Post",
  ],
  [/(^|\.)(calendly\.com|typeform\.com|jotform\.com|forms\.gle|forms\.office\.com)$/, "Form"],
  [/(^|\.)(slideshare\.net|speakerdeck\.com)$/, "Slides"],
  [/(^|\.)(gist\.github\.com|codepen\.io|jsfiddle\.net)$/, "Code"],
];

/** Sites that only count visitors. */
const counters =
  /(^|\.)(googletagmanager\.com|doubleclick\.net|google-analytics\.com|feedburner\.com|pixel\.wp\.com|stats\.wp\.com)$/;

/**
 * What another site showed within the page becomes a link that says what it is.
 * @param title what the frame was called; empty when nobody said
 * @returns the link, apart from the text around it; nothing where there was nothing to see
 */
export function embedLink(address: string, title: string, notes: Note[]): ElementContent[] {
  const url = webAddress(address);
  if (!url) {
    if (address && !/^about:/i.test(address)) notes.push({ what: "a frame without a web address" });
    return title ? apart(element("span", {}, title)) : [];
  }
  if (counters.test(url.hostname) || (url.hostname.endsWith("facebook.com") && url.pathname === "/tr")) return [];
  const { href, words } = describe(url, title, notes);
  return apart(element("a", { href }, words));
}

/**
 * A line that is nothing but an address: WordPress showed what is there, if it knew how to.
 * @returns undefined for any other address
 */
export function embedOf(address: string, title: string, notes: Note[]): { href: string; words: string } | undefined {
  const url = webAddress(address);
  return url && kindOf(url) !== PAGE ? describe(url, title, notes) : undefined;
}

function describe(url: URL, title: string, notes: Note[]): { href: string; words: string } {
  const [kind, href] = [kindOf(url), pageOf(url)];
  const saysNothing = /^(youtube|vimeo|spotify)?\s*(video|embed|player)?(\s*player)?$/i.test(title);
  const name = saysNothing ? href.replace(/^https?:\/\/(www\.)?/, "") : title;
  notes.push({ what: `${kind === PAGE ? "a part of another site" : withArticle(kind)}, now a link: ${href}` });
  return { href, words: `${kind}: ${name}` };
}

const PAGE = "Page";

/** Empty lines around it make a paragraph of it, wherever it stands; alone, they part what is before and after. */
export const apart = (...nodes: ElementContent[]): ElementContent[] => [
  element("br", {}),
  element("br", {}),
  ...nodes,
  element("br", {}),
  element("br", {}),
];

/** @returns undefined for what browsers would not open as a page */
function webAddress(address: string): URL | undefined {
  const whole = address
    .trim()
    .replace(/^\/\//, "https://")
    .replace(/^www\./i, "https://www.");
  return /^https?:\/\//i.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined;
}

function kindOf(url: URL): string {
  if (/google\.\w+$/.test(url.hostname) && /\/maps|^\/forms/.test(url.pathname))
    return url.pathname.includes("/maps") ? "Map" : "Form";
  if (/^maps\.google|openstreetmap\.org$/.test(url.hostname)) return "Map";
  return kinds.find(([hosts]) => hosts.test(url.hostname))?.[1] ?? PAGE;
}

const withArticle = (kind: string) => `${/^[AEIOU]/.test(kind) ? "an" : "a"} ${kind.toLowerCase()}`;

/** The page that a person would open, rather than the frame. */
function pageOf(url: URL): string {
  const id = /^\/(?:embed|v)\/([\w-]+)/.exec(url.pathname)?.[1];
  if (id && url.hostname.includes("youtube") && id !== "videoseries") return `https://www.youtube.com/watch?v=${id}`;
  const vimeo = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (vimeo && url.hostname === "player.vimeo.com") return `https://vimeo.com/${vimeo}`;
  if (url.hostname === "open.spotify.com") return url.href.replace("/embed/", "/");
  return url.href;
}
