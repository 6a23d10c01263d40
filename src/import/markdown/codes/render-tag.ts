import { type CodeContext, noteCode } from "./context.ts";
import { block, callout, calloutKind, embed, figure } from "./html.ts";
import type { Tag } from "./tags.ts";

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)(?:[?#]\S*)?$/i;

/** Codes that only make a look: their words stay, and nothing is lost. */
const LOOK =
  /^(?:center|left|right|row|rows|col|cols?umns?|grid|section|container|wrap(?:per)?|div|span|block|content|div(?:ider)?|cards?(?:grid|group)?|cardgroup|steps?|tabs?(?:group|panel|panels|list|nav)?|codegroup|codetabs|lead|fragment|small|big|font|color|mark(?:down|downify)?|rawhtml|html|md|list|filetree|frame|accordiongroup|spacer|br|clear|toc|table|icon|fa|fas|badge|layout|main|article)$/;

/** Values of a code that visitors read. */
const READ = [
  "title",
  "label",
  "heading",
  "header",
  "name",
  "summary",
  "caption",
  "text",
  "content",
  "body",
  "description",
  "message",
  "quote",
  "subtitle",
  "author",
  "cite",
  "question",
  "answer",
  "alt",
];

/** Films and posts of other sites, by the name of their code. */
const embeds: Record<string, (id: string, second: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id, second) => (second ? `https://twitter.com/${id}/status/${second}` : `https://twitter.com/i/status/${id}`),
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id, second) => `https://gist.github.com/${second ? `${id}/${second}` : id}`,
  spotify: (id) => `https://open.spotify.com/${id.includes("/") ? id : `episode/${id}`}`,
  codepen: (id, second) => `https://codepen.io/${second || "pen"}/pen/${id}`,
  bilibili: (id) => `https://www.bilibili.com/video/${id}`,
  loom: (id) => `https://www.loom.com/share/${id}`,
};

/** Other names of codes. */
const sameAs: Record<string, string> = {
  yt: "youtube",
  youtubeembed: "youtube",
  youtubevideo: "youtube",
  liteyoutube: "youtube",
  youtubelite: "youtube",
  vimeoembed: "vimeo",
  twitter: "tweet",
  x: "tweet",
  xtweet: "tweet",
  tweetembed: "tweet",
  twittersimple: "tweet",
  instagramsimple: "instagram",
  vimeosimple: "vimeo",
};

/**
 * What a code that many programs have becomes: a picture, a film, a box, tabs, a link.
 * @param tag with a name in any case
 * @param inner what stands between its beginning and its end
 */
export function renderTag(tag: Tag, inner: string | undefined, context: CodeContext): string {
  const plain = tag.name
    .toLowerCase()
    .replace(/[-_]/g, "")
    .replace(/\.\w+$/, "")
    .replace(
      /^(alert|note|info|tip|warning|callout|hint|danger|caution|important)(?:box|block|card|banner|panel)$/,
      "$1",
    );
  const name = sameAs[plain] ?? plain;
  const value = (...names: string[]) =>
    names.map((one) => tag.named.get(one)).find((one) => one !== undefined && one !== "");
  const { words, indent } = tag;

  const film = embedOf(name, tag);
  if (film) return embed(film, value("title", "caption", "label"));
  const source =
    value("src", "url", "image", "image_path", "image-path", "file", "path", "link", "href") ??
    words.find((one) => PICTURE.test(one));
  if (
    source !== undefined &&
    (PICTURE.test(source) || /^(?:figure|image|img|picture|photo|themedimage|staticimage)$/.test(name)) &&
    !/^https?:.*\/watch/.test(source)
  ) {
    const after = words.filter(
      (one) =>
        one !== source && /\p{L}{2}/u.test(one) && (/\s/.test(one) || /["'“]/.test(tag.raw)) && !PICTURE.test(one),
    );
    const caption = value("caption", "title") ?? inner?.trim();
    const isFile = PICTURE.test(source) || !/^https?:/.test(source);
    if (isFile)
      return block(
        figure({
          src: source,
          alt: value("alt", "description") ?? after[0] ?? caption,
          caption,
          link: value("href", "link") === source ? undefined : value("link"),
        }),
        indent,
      );
  }
  const kind =
    value("type", "kind", "style", "variant", "level", "status", "class", "color", "intent") ?? words[0] ?? "";
  const text = inner ?? value("content", "text", "body", "message");
  if (calloutKind(name) && text?.trim()) {
    const own = /^(?:admonition|callout|notice|alert|hint|box|message|aside|notification)$/.test(name)
      ? kind
          .split(/\s+/)
          .map((one) => one.replace(/^(?:alert|notice|is)-+/, ""))
          .find((one) => calloutKind(one))
      : name;
    const title =
      value("title", "header", "heading", "label") ??
      words.find((one) => one !== kind && /\p{L}/u.test(one)) ??
      (own === words[0] || calloutKind(kind) ? undefined : words[0]);
    return callout(own ?? "note", title, text, indent);
  }
  const label =
    value("title", "label", "header", "heading", "name", "summary", "value", "tab", "question", "ask") ??
    words.join(" ").trim();
  if (
    inner !== undefined &&
    /^(?:details?|expand(?:able)?|collapse|collapsible|accordion|accordionitem|spoiler|toggle|faq|disclosure)$/.test(
      name,
    )
  )
    return block(`<details>\n<summary>${label || "More"}</summary>\n\n${inner.trim()}\n\n</details>`, indent);
  if (inner !== undefined && /^(?:tab|tabitem|tabpanel|step|card|item|accordiontab)$/.test(name)) {
    const shown = value("label", "title", "header") ?? label;
    const to = value("href", "to", "link");
    return block(`${shown ? `**${to ? `[${shown}](${to})` : shown}**\n\n` : ""}${inner.trim()}`, indent);
  }
  if (/^(?:button|btn|link|linkbutton|linkcard|cta|a|linkto|card)$/.test(name)) {
    const to =
      value("href", "to", "url", "link", "relref", "ref") ?? words.find((one) => /^(?:https?:|\/|\.)/.test(one));
    const shown = filled(inner) ?? value("text", "title", "label", "content") ?? words.find((one) => one !== to) ?? to;
    const more = value("description");
    if (to !== undefined && shown)
      return `[${shown.replace(/\s+/g, " ")}](${context.find(to) ?? to})${more ? ` ${more}` : ""}`;
  }
  if (inner !== undefined && /^(?:quote|blockquote|pullquote|epigraph|testimonial|centerquote|cq)$/.test(name)) {
    const by = value("author", "cite", "source", "by", "attribution") ?? words.join(" ");
    return block(`${inner.trim()}${by ? `\n\n— ${by}` : ""}`.replace(/^/gm, "> "), indent);
  }
  if (/^(?:audio|video|mp4|html5video|localvideo|videojs|pdf|embedpdf|pdfjs)$/.test(name)) {
    const file = source ?? words[0];
    if (file)
      return block(
        `[${value("title", "caption") ?? file.split("/").at(-1) ?? file}](${context.find(file) ?? file})`,
        indent,
      );
  }
  if (inner !== undefined && /^(?:sidenote|marginnote|footnote|fn|tooltip|abbr)$/.test(name))
    return ` (${inner.trim()})`;
  return withoutLook(name, tag, inner, context);
}

/** A text; undefined for one that is empty. */
const filled = (text: string | undefined) => (text?.trim() === "" ? undefined : text?.trim());

/** What stays of a code that we do not know: its words. */
function withoutLook(name: string, tag: Tag, inner: string | undefined, context: CodeContext): string {
  const isLook = LOOK.test(name);
  if (!isLook || inner === undefined) noteCode(context, tag.raw);
  const shown = READ.map((one) => tag.named.get(one)).filter(
    (one) => one !== undefined && /\p{L}{2,}/u.test(one) && !/^[\w./-]*\.\w{2,4}$|\{|=>/.test(one),
  );
  const isBlock = tag.indent !== "" || inner?.includes("\n") === true;
  const heading = [...new Set(shown)].join(" – ");
  if (inner === undefined) return heading && !/^(?:icon|fa|fas|badge|spacer|br|toc)$/.test(name) ? heading : "";
  return isBlock ? `${heading ? `**${heading}**\n\n` : ""}${inner}` : `${heading ? `${heading}: ` : ""}${inner}`;
}

function embedOf(name: string, { words, named }: Tag): string | undefined {
  const address =
    (/video|embed|player|podcast/.test(name)
      ? [...named.values()].find((one) => /^https?:\/\//.test(one))
      : undefined) ??
    named.get("src") ??
    named.get("url") ??
    named.get("link") ??
    words.find((one) => /^https?:/.test(one));
  const provider = named.get("provider")?.toLowerCase() ?? "";
  const make = embeds[name] ?? (name === "video" || name === "embed" ? embeds[provider] : undefined);
  const isPlayer =
    /^(?:embed|oembed|iframe|video|player|rumble|soundcloud|jsfiddle|codesandbox|stackblitz|map|googlemaps?|mastodon|bluesky|facebook|tiktok)|(?:video|embed|player)$/.test(
      name,
    );
  if (
    address !== undefined &&
    /^(?:https?:)?\/\//.test(address) &&
    (make ?? isPlayer) &&
    !/\.(?:mp4|webm|mp3|ogg|pdf)$/.test(address)
  )
    return address;
  const id =
    named.get("id") ??
    named.get("videoid") ??
    named.get("tweetid") ??
    named.get("user") ??
    named.get("tweetlink") ??
    words[0];
  if (!make || id === undefined) return undefined;
  const second = named.has("user") ? named.get("id") : words.find((one) => one !== id && /^[\w-]+$/.test(one));
  return named.has("user") && second ? make(named.get("user") ?? "", second) : make(id, second ?? "");
}
