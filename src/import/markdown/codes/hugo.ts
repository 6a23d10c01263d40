import { type CodeContext, noteCode, type TurnCodes } from "./context.ts";
import { block, fence } from "./html.ts";
import { replaceOutsideCode } from "./outside-code.ts";
import { renderTag } from "./render-tag.ts";
import { findTags, replaceTags, type Tag } from "./tags.ts";

const SHORTCODE = /\{\{(?:<|%)\s*(\/?)\s*([\w./-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?!\{\{)[^"`])*?)(\/?)\s*(?:>|%)\}\}/g;

/** Shortcodes of Hugo, `{{< figure src="a.png" >}}`, and of Zola, `{{ youtube(id="x") }}`. */
export const turnHugo: TurnCodes = (source, context) => {
  if (!source.includes("{{")) return source;
  const text = shownShortcodes(codeBlocks(source));
  const places = findTags(text, SHORTCODE, (_, [slash, name = "", values = "", alone]) => ({
    name,
    values,
    role: slash ? "close" : alone ? "alone" : "open",
  }));
  return zola(
    replaceTags(text, places, (tag, inner) => render(tag, inner, context)),
    context,
  );
};

function render(tag: Tag, inner: string | undefined, context: CodeContext): string {
  const { words, named } = tag;
  if (/^(?:rel)?ref$/.test(tag.name)) {
    const to = named.get("path") ?? words[0] ?? "";
    return context.find(to) ?? to;
  }
  if (/^(?:mermaid|chart|math|katex|latex)$/.test(tag.name) && inner !== undefined)
    return tag.name === "mermaid" || tag.name === "chart" ? fence(inner, tag.name, tag.indent) : inner;
  if (tag.name === "param" && words[0])
    return context.valueOf(`page.${words[0]}`) ?? context.valueOf(`site.${words[0]}`) ?? "";
  if (tag.name === "raw" || tag.name === "rawhtml") return block(inner ?? "", tag.indent);
  return renderTag(tag, inner, context);
}

/** `{{< highlight go >}}` … `{{< /highlight >}}` */
const codeBlocks = (text: string): string =>
  replaceOutsideCode(
    text,
    /([ \t]*)\{\{[<%]\s*(?:highlight|code)\b[ \t]*([^{}\n]*?)\s*[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*(?:highlight|code)\s*[>%]\}\}/gm,
    (_, indent = "", values = "", code = "") =>
      fence(
        code,
        /^"?([\w+#-]+)"?(?![\w=])/.exec(values)?.[1] ?? /lang(?:uage)?="?([\w+#-]+)/.exec(values)?.[1],
        indent,
      ),
  );

/** Codes that are shown, not run: a comment stands within their braces. */
const shownShortcodes = (text: string): string =>
  replaceOutsideCode(
    text,
    /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g,
    (_, open, inner, close) => `\`{{${open}${inner}${close}}}\``,
  );

/** `{{ name(key="value") }}` and `{% name(key="value") %}` … `{% end %}` */
function zola(text: string, context: CodeContext): string {
  if (context.program !== "Zola") return text;
  const calls = findTags(
    text,
    /\{\{-?\s*([a-z]\w*)\(([^{}]*)\)\s*-?\}\}|\{%-?\s*(?:([a-z]\w*)\(([^{}]*)\)|(end))\s*-?%\}/g,
    (_, [name, values, begin, more, end]) =>
      end
        ? { name: "end", values: "", role: "close" }
        : { name: name ?? begin ?? "", values: values ?? more ?? "", role: name ? "alone" : "open" },
  );
  // Each end is that of the code before it.
  const open: string[] = [];
  for (const { role, tag } of calls) {
    if (role === "open") open.push(tag.name);
    if (role === "close") tag.name = open.pop() ?? "end";
  }
  return replaceTags(text, calls, (tag, inner) => render(tag, inner, context));
}

/** What Go would run, in a text that is no template. */
export const turnTemplates: TurnCodes = (text, context) =>
  replaceOutsideCode(text, /(?<!\w=)\{\{[-<%]?(?:(?!\n[ \t]*\n)[^{}]){0,2000}?[->%]?\}\}/g, (code) => {
    noteCode(context, code);
    return "";
  });
