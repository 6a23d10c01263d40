import { type CodeContext, noteCode, type TurnCodes } from "./context.ts";
import { callout, escapeAttribute, fence } from "./html.ts";
import { replaceOutsideCode } from "./outside-code.ts";
import { renderTag } from "./render-tag.ts";
import { findTags, readValues, replaceTags, type Tag } from "./tags.ts";

const TAG = /\{%-?\s*(end)?([\w-]+)((?:"[^"]*"|'[^']*'|(?!%\}|\{%)[^"']|["'])*?)-?%\}/g;

/** Tags and values of Liquid and Nunjucks: Jekyll, Hexo, Eleventy, GitBook. */
export const turnLiquid: TurnCodes = (source, context) => {
  if (!/\{[%{#]/.test(source)) return source;
  const captured = new Map<string, string>();
  const text = values(withoutTemplates(codeBlocks(literal(source, context)), captured), context, captured);
  const places = findTags(text, TAG, (_, [end, name = "", values = ""]) => ({
    name,
    values,
    role: end ? "close" : "open",
  }));
  return replaceTags(text, places, (tag, inner) => render(tag, inner, context));
};

/** What stands between `raw` and `endraw` is no code. Jekyll reads these two within code as well. */
function literal(text: string, context: CodeContext): string {
  if (!/\{%-?\s*raw/.test(text)) return text;
  const shown = replaceOutsideCode(text, /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, (_, inner = "") =>
    /^[ \t]*(?:`{3}|~{3}| {4}|\t)/m.test(inner) || inner.includes("`") || inner.includes("{%")
      ? inner
      : inner.replaceAll("{", "&#123;").replaceAll("}", "&#125;"),
  );
  return context.program === "Jekyll" || context.program === "Eleventy"
    ? shown.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, "")
    : shown;
}

const codeBlocks = (text: string): string =>
  replaceOutsideCode(
    text,
    /([ \t]*)\{%-?\s*(highlight|codeblock|code|prism)\b[ \t]*([^%\n]*?)\s*-?%\}([\s\S]*?)\{%-?\s*end\2\s*-?%\}/gm,
    (_, indent = "", __, values = "", code = "") =>
      fence(code, /lang:([\w+#-]+)/.exec(values)?.[1] ?? /^["']?([\w+#-]+)["']?(?=\s|$)/.exec(values)?.[1], indent),
  );

/** Takes away what only computes, and remembers the words that are printed elsewhere. */
function withoutTemplates(text: string, captured: Map<string, string>): string {
  const shown = replaceOutsideCode(
    text,
    /\{%-?\s*capture\s+["']?([\w-]+)["']?\s*-?%\}([\s\S]*?)\{%-?\s*endcapture\s*-?%\}/g,
    (_, name = "", inner = "") => {
      captured.set(name, inner);
      return "";
    },
  );
  return replaceOutsideCode(
    shown,
    /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{%-?\s*(?:assign|increment|decrement|set|else|elsif|when|cycle|layout|break|continue|more|markdown|endmarkdown)\b[^%]*%\}|\{#(?![\w-]+\})[^\n]*?#\}/g,
    () => "",
  );
}

/** `{{ site.baseurl }}`, `{{ "/about/" | relative_url }}`, `{{ page.title }}`. */
const values = (text: string, context: CodeContext, captured: ReadonlyMap<string, string>): string =>
  replaceOutsideCode(
    text,
    /(?<!\w=(?=\{\{\s*\w+\s*:))\{\{-?\s*(?![<%])((?:(?!\n[ \t]*\n)[^{}]){1,1000}?)\s*-?\}\}/g,
    (whole, inner = "") => {
      const [, double, single] = /^(?:"([^"]*)"|'([^']*)')/.exec(inner) ?? [];
      const quoted = double ?? single;
      if (quoted !== undefined) return quoted;
      if (context.program === "Zola" || context.program === "Hugo") return undefined;
      const name = /^[\w.-]+/.exec(inner)?.[0] ?? "";
      if (/^site\.(?:baseurl|url|github\.url)$|^(?:page\.)?(?:baseurl|pathPrefix|root)$/.test(name)) return "";
      const value = captured.get(name) ?? context.valueOf(name);
      if (value === undefined) noteCode(context, whole);
      return value ?? "";
    },
  );

function render(tag: Tag, inner: string | undefined, context: CodeContext): string {
  const { name, words, named } = tag;
  const link = (to: string) => context.find(to) ?? to;
  if (name === "link" || name === "post_url")
    return link((words.find((word) => !word.startsWith("{")) ?? "").replace(/^\//, ""));
  if (name === "post_link" || name === "asset_link" || name === "post_path") {
    const [to = "", ...shown] = words;
    return name === "post_path"
      ? link(to)
      : `[${
          shown
            .join(" ")
            .replace(/\b(?:true|false)$/, "")
            .trim() || to
        }](${link(to)})`;
  }
  if (name === "asset_path" || name === "static") return link(words[0] ?? "");
  if (/^(?:asset_img|img|image|picture|responsive_image|responsive_picture|figure|postimage)$/.test(name))
    return picture(tag, inner, context);
  if (/^(?:include|include_relative|include_cached|render|partial|component)$/.test(name)) return include(tag, context);
  if (/^(?:for|tablerow)$/.test(name)) {
    noteCode(context, tag.raw);
    return "";
  }
  if (/^(?:if|unless|case|ifversion)$/.test(name)) {
    noteCode(context, tag.raw);
    return inner ?? "";
  }
  if (name === "hint" || name === "note" || name === "alert")
    if (inner !== undefined)
      return callout(
        named.get("style") ?? named.get("type") ?? words[0] ?? "note",
        named.get("title") ?? (words.slice(1).join(" ") || undefined),
        inner,
        tag.indent,
      );
  if (name === "content-ref" && inner !== undefined) return inner;
  return renderTag(tag, inner, context);
}

/** `{% img left /a.png 300 200 'Title' 'Words' %}`, `{% asset_img a.png Words %}`, `{% image "./a.jpg", "Words" %}`. */
function picture(tag: Tag, inner: string | undefined, context: CodeContext): string {
  const at = tag.words.findIndex(
    (word) => /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?\S*)?$/i.test(word) || /^https?:/.test(word),
  );
  const source = tag.words[at];
  if (source === undefined) return renderTag(tag, inner, context);
  const shown = tag.words
    .slice(at + 1)
    .filter((word) => /\p{L}/u.test(word) && !/^(?:--\w|\d+(?:px|%|vw)?$|\()/.test(word));
  const alt =
    tag.named.get("alt") ??
    tag.named.get("--alt") ??
    (/["']/.test(tag.raw) ? shown.at(tag.name === "img" ? -1 : 0) : shown.join(" "));
  return `<img src="${escapeAttribute(link(source))}" alt="${escapeAttribute(alt ?? "")}">`;
  function link(to: string): string {
    return context.find(to) ?? to;
  }
}

/** `{% include figure.html src="a.png" caption="…" %}`: the file's name says what it is. */
function include(tag: Tag, context: CodeContext): string {
  const file = (tag.words[0] ?? "").split("/").at(-1) ?? "";
  const name = file.replace(/\.[\w.]+$/, "").replace(/^(?:embed|responsive|post|lite)[-_]/, "");
  const { words } = readValues(tag.words.slice(1).join(" "));
  const known: Tag = { ...tag, name: /(?:figure|image|img|picture|photo)/.test(name) ? "image" : name, words };
  return renderTag(known, undefined, context);
}
