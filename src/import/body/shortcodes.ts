import type { Note } from "../import-source.ts";
import { keepCodeApart } from "./code-blocks.ts";
import { isForm, isLayout, isMedia, isShortcode, type Shortcode, writtenIn } from "./shortcode-kinds.ts";

/** A bracket and a name; what belongs to it is read sign by sign. */
const START = /\[(\/?)([a-zA-Z][\w-]{0,60})(?=[\s=\]/])/g;

/** More signs than this stand in no code. */
const LONGEST = 20_000;

/**
 * Turns WordPress's codes into HTML, and takes away those that only plug-ins understand. Words between and in them stay.
 * @param html the text of a post
 * @param notes is told what was taken away
 * @returns HTML in which words in brackets, such as [sic] or [1], are left as they were
 */
export function readShortcodes(html: string, notes: Note[]): string {
  const { text, restore } = keepCodeApart(html);
  const places = placesOf(text);
  const ended = new Set(places.flatMap(({ code }) => (code.isEnd ? code.name : [])));
  const unknown = new Map<string, number>();
  const parts: string[] = [];
  let from = 0;
  for (const { code, start, end, close } of places) {
    if (start < from) continue;
    const isDoubled = text[start - 1] === "[" && text[end] === "]" && isKnown(code.name);
    parts.push(text.slice(from, isDoubled ? start - 1 : start));
    // Doubled brackets stand for the words themselves.
    from = isDoubled ? end + 1 : end;
    if (isDoubled || !isShortcode(code, ended)) {
      parts.push(code.source);
      continue;
    }
    const inner = holdsText(code.name) && close ? text.slice(end, close.start) : undefined;
    if (inner !== undefined && close) from = close.end;
    parts.push(render(code, inner));
    if (!code.isEnd && !isKnown(code.name)) unknown.set(code.name, (unknown.get(code.name) ?? 0) + 1);
  }
  parts.push(text.slice(from));
  for (const [name, times] of unknown)
    notes.push({ what: `a code of the old site, [${name}]${times > 1 ? `, ${times} times` : ""}` });
  return restore(parts.join(""));
}

/** Where a code stands in a text. */
interface Place {
  code: Shortcode;
  start: number;
  end: number;
  /** Its end, when no other of its name begins before. */
  close?: Place | undefined;
}

function placesOf(text: string): Place[] {
  const places = [...text.matchAll(START)].flatMap((match): Place[] => {
    const start = match.index;
    const end = endOfCode(text, start + match[0].length);
    return end === undefined ? [] : [{ code: readCode(text.slice(start, end), match), start, end }];
  });
  const next = new Map<string, Place>();
  for (const place of places.toReversed()) {
    const following = next.get(place.code.name);
    if (!place.code.isEnd && following?.code.isEnd) place.close = following;
    next.set(place.code.name, place);
  }
  return places;
}

/** The place after the bracket that closes a code; in quotation marks anything may stand. Undefined for other words. */
function endOfCode(text: string, from: number): number | undefined {
  for (let at = from; at < Math.min(text.length, from + LONGEST); at++) {
    const sign = text[at];
    if (sign === "[") return undefined;
    if (sign === "]") return text[at + 1] === "(" ? undefined : at + 1;
    const isOpening = (sign === '"' || sign === "'") && /[=\s]/.test(text[at - 1] ?? "");
    const length = isOpening ? text.slice(at + 1, at + LONGEST).indexOf(sign) : -1;
    if (length >= 0) at += length + 1;
  }
  return undefined;
}

function readCode(source: string, [start, end = "", name = ""]: RegExpMatchArray): Shortcode {
  const rest = source.slice(start.length, -1);
  const attributes = new Map<string, string>();
  // What editors made of straight quotation marks.
  const straight = rest.replace(/[“”″]|&(?:quot|#8220|#8221|#8243|ldquo|rdquo);/g, '"').replace(/\/\s*$/, "");
  for (const [, key, double, single, bare, alone] of straight.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|((?:"[^"]*"|[^\s"'])+)/g,
  ))
    if (key !== undefined) attributes.set(key.toLowerCase(), double ?? single ?? bare ?? "");
    else if (alone !== undefined) attributes.set(String(attributes.size), alone.replace(/^=|"/g, ""));
  return { name, isEnd: end !== "", attributes, source };
}

const holdsText = (name: string): boolean =>
  /^(wp_)?caption$|^vc_raw_(html|js)$|^contact-form$|^fusion_imageframe$/i.test(name) || isMedia(name);
const isKnown = (name: string): boolean =>
  /^(wp_)?caption$/i.test(name) || isMedia(name) || isForm(name) || isLayout(name) || name === "gallery";

/** @param inner what stands between the code and its end, for those that hold their text */
function render(code: Shortcode, inner: string | undefined): string {
  const { name, isEnd, attributes } = code;
  if (isEnd) return isLayout(name) ? BREAK : "";
  if (/^(wp_)?caption$/i.test(name)) return inner === undefined ? "" : caption(inner, attributes.get("caption") ?? "");
  if (isMedia(name)) return media(code, inner ?? "");
  if (isForm(name))
    return `<form>${(inner ?? "").replace(/\[[^\]]*\blabel=["']([^"']*)["'][^\]]*\]/g, "<label>$1</label> ").replace(/\[[^\]]*\]/g, "")}</form>`;
  if (name === "vc_raw_html") return BREAK + decodeRaw(inner ?? "");
  if (name === "vc_raw_js") return BREAK;
  if (name === "fusion_imageframe")
    return `<img src="${(inner ?? "").trim().replaceAll('"', "")}" alt="${quote(attributes.get("alt") ?? "")}">`;
  const words = writtenIn(attributes);
  if (isLayout(name) || words) return `${BREAK}${words}`;
  // Buttons stand side by side, and the first letter of a chapter belongs to its word.
  return /button|btn|item|tab|icon|badge|label/i.test(name) ? " " : "";
}

/** Ends the paragraph in which it stands. */
const BREAK = "<br><br>";

export const quote = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** A picture, with or without a link, and the line under it. */
function caption(inner: string, written: string): string {
  const [, picture = "", rest = ""] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? ([undefined, "", inner] as const);
  const words = rest.trim() || written;
  return picture
    ? `<figure>${picture}${words ? `<figcaption>${words}</figcaption>` : ""}</figure>`
    : `${inner} ${written}`;
}

/** A film, a sound, something of another site. */
function media({ name, attributes }: Shortcode, inner: string): string {
  const values = [...attributes.values(), inner.trim()];
  const address = values.flatMap((value) => /(?:https?:)?\/\/[^\s"'<>\]]+/.exec(value)?.[0] ?? [])[0];
  const title = attributes.get("title") ?? "";
  if (/^(audio|video|playlist)$/i.test(name)) {
    const file = address ?? values.find((value) => /\.(mp3|m4a|ogg|wav|mp4|m4v|webm|mov)$/i.test(value));
    return file
      ? `<p><${/^audio$/i.test(name) ? "audio" : "video"} src="${quote(file)}" title="${quote(title)}"></p>`
      : "";
  }
  const id = values.find((value) => /^[\w-]{6,}$/.test(value));
  const known = /^youtube/i.test(name)
    ? "https://www.youtube.com/watch?v="
    : /^vimeo/i.test(name)
      ? "https://vimeo.com/"
      : undefined;
  const whole = address ?? (known && id ? known + id : undefined);
  return whole ? `<iframe src="${quote(whole)}" title="${quote(title)}"></iframe>` : "";
}

function decodeRaw(text: string): string {
  try {
    return decodeURIComponent(Buffer.from(text.trim(), "base64").toString("utf8"));
  } catch {
    return "";
  }
}
