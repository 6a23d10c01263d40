import type { Note } from "../import-source.ts";
import { keepCodeApart } from "./code-blocks.ts";
import { isForm, isLayout, isMedia, isShortcode, type Shortcode, writtenIn } from "./shortcode-kinds.ts";

/** Brackets around a name and what belongs to it; in quotation marks anything may stand. */
const CODE = /\[(\/?)([a-zA-Z][\w-]{0,60})((?=[\s=\]/])(?:[^[\]"']|"[^"]{0,20000}"|'[^']{0,20000}'|["'])*?)\](?!\()/g;

/**
 * Turns WordPress's codes into HTML, and takes away those that only plug-ins understand. Words between and in them stay.
 * @param html the text of a post
 * @param notes is told what was taken away
 * @returns HTML in which words in brackets, such as [sic] or [1], are left as they were
 */
export function readShortcodes(html: string, notes: Note[]): string {
  const { text, restore } = keepCodeApart(html);
  const ended = new Set([...text.matchAll(/\[\/([a-zA-Z][\w-]{0,60})\]/g)].map(([, name = ""]) => name));
  const unknown = new Map<string, number>();
  const parts: string[] = [];
  let from = 0;
  for (let match = nextCode(text, 0); match; match = nextCode(text, from)) {
    const code = readCode(match);
    const end = match.index + match[0].length;
    if (text[match.index - 1] === "[" && text[end] === "]" && isKnown(code.name)) {
      // Doubled brackets stand for the words themselves.
      parts.push(text.slice(from, match.index - 1), match[0]);
      from = end + 1;
      continue;
    }
    parts.push(text.slice(from, match.index));
    from = end;
    if (!isShortcode(code, ended)) {
      parts.push(match[0]);
      continue;
    }
    const close = holdsText(code.name) && !code.isEnd ? text.indexOf(`[/${code.name}]`, end) : -1;
    const next = close < 0 ? -1 : text.indexOf(`[${code.name}`, end);
    const isClosed = close >= 0 && (next < 0 || close < next);
    if (isClosed) from = close + code.name.length + 3;
    parts.push(render(code, isClosed ? text.slice(end, close) : undefined));
    if (!code.isEnd && !isKnown(code.name)) unknown.set(code.name, (unknown.get(code.name) ?? 0) + 1);
  }
  parts.push(text.slice(from));
  for (const [name, times] of unknown)
    notes.push({ what: `a code of the old site, [${name}]${times > 1 ? `, ${times} times` : ""}` });
  return restore(parts.join(""));
}

function nextCode(text: string, from: number): RegExpExecArray | null {
  CODE.lastIndex = from;
  return CODE.exec(text);
}

function readCode([source, end = "", name = "", rest = ""]: RegExpExecArray): Shortcode {
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
  return isLayout(name) || words ? `${BREAK}${words}` : "";
}

/** Ends the paragraph in which it stands. */
const BREAK = "<p></p>";

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
