/** Parts of a text in which nothing is a code of WordPress, kept apart while the codes are read. */
interface Apart {
  text: string;
  /** Puts the parts back into a text that was made of it. */
  restore: (text: string) => string;
}

const MARK = "\uE000";

/** Names by which plug-ins that colour code call their languages. */
const languages =
  "code|sourcecode|actionscript3?|bash|c|coldfusion|cpp|csharp|css|delphi|diff|erlang|fsharp|go|groovy|html|java|javascript|javafx|js|latex|matlab|objc|perl|php|plain|powershell|python|r|ruby|scala|shell|sql|swift|vb|xml|yaml";

/**
 * Takes out code, comments, scripts and styles.
 * @param html text of WordPress, in which code may also stand between `[code]` and `[/code]`, or lines of three backticks
 */
export function keepCodeApart(html: string): Apart {
  const parts: string[] = [];
  // Of as many signs as the text, which those of other alphabets would not be.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  /** What is never closed after some place is not closed after a later one. */
  const unclosed = new Set<string>();
  const opening = new RegExp(
    `<(pre|code|script|style|textarea)\\b|<(!--)|^(\`\`\`)([\\w+#-]*)[ \\t]*$|\\[(${languages})\\b([^\\]\\[]{0,200})\\]`,
    "gim",
  );
  let text = "";
  let from = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [whole, tag, comment, fence, language = "", code, attributes = ""] = match;
    const close = tag
      ? `</${tag.toLowerCase()}`
      : comment
        ? "-->"
        : fence
          ? "\n```"
          : `[/${(code ?? "").toLowerCase()}]`;
    const end = unclosed.has(close) ? -1 : lower.indexOf(close, match.index + whole.length);
    if (end < 0) {
      unclosed.add(close);
      continue;
    }
    const last = tag ? lower.indexOf(">", end) + 1 || html.length : end + close.length;
    const inner = html.slice(match.index + whole.length, end);
    if (fence) parts.push(codeBlock(language, inner));
    else
      parts.push(code === undefined ? html.slice(match.index, last) : codeBlock(languageOf(code, attributes), inner));
    text += `${html.slice(from, match.index)}${MARK}${parts.length - 1}${MARK}`;
    from = last;
    opening.lastIndex = last;
  }
  const restore = (changed: string) =>
    changed.replace(new RegExp(`${MARK}(\\d+)${MARK}`, "g"), (_, index: string) => parts[Number(index)] ?? "");
  return {
    text: (text + html.slice(from)).replaceAll(new RegExp(`${MARK}(?!\\d+${MARK})(?<!${MARK}\\d+${MARK})`, "g"), ""),
    restore,
  };
}

const languageOf = (name: string, attributes: string): string =>
  /\b(?:lang(?:uage)?)\s*=\s*["']?([\w+#-]+)/i.exec(attributes)?.[1] ?? (/^(source)?code$/i.test(name) ? "" : name);

/** WordPress saved the code of these blocks with or without the signs < and > written as names. */
function codeBlock(language: string, inner: string): string {
  const isEncoded = /&(lt|gt|amp);/.test(inner);
  const code = (isEncoded ? inner : inner.replaceAll("&", "&amp;")).replaceAll("<", "&lt;").replace(/^\s*\n/, "");
  return `<pre><code class="language-${language.toLowerCase()}">${code}</code></pre>`;
}
