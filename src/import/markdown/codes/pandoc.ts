import { noteCode, type TurnCodes } from "./context.ts";
import { replaceOutsideCode } from "./outside-code.ts";

/** What pandoc writes beside Markdown: raw parts of other formats, line blocks, small letters above and below. */
export const turnPandoc: TurnCodes = (source, context) => {
  const raw = source
    .replace(
      /^([ \t]*)(`{3,}|~{3,})[ \t]*\{=(\w+)\}[^\n]*\n([\s\S]*?)^\1\2[ \t]*$/gm,
      (whole, _: string, __: string, format: string, inner: string) => {
        if (format.startsWith("html")) return `\n${inner}\n`;
        noteCode(context, whole);
        return "";
      },
    )
    .replace(/(`+)([^`\n]*)\1\{=(\w+)\}/g, (whole, _: string, inner: string, format: string) => {
      if (format.startsWith("html")) return inner;
      noteCode(context, whole);
      return "";
    })
    // Settings of code: the language is all that counts.
    .replace(
      /^([ \t]*(?:`{3,}|~{3,}))[ \t]*\{[ \t]*(?:#[\w-]+[ \t]*)?(?:\.([\w+#-]+)|[^}\n]*)[^}\n]*\}[ \t]*$/gm,
      (_, ticks: string, language?: string) => ticks + (language ?? ""),
    )
    .replace(/(?<=`)\{:?[ \t]*\.[^{}\n]*\}/g, "");
  const lines = replaceOutsideCode(
    raw,
    /(?:^\|[ \t](?![^\n]*\|[ \t]*$)(?![^\n]*[^\n]\|[ \t]*[^\n]*\|)[^\n]*(?:\n|$))+/gm,
    (block) => {
      if (/^\|?[ \t:|-]+$/m.test(block) || /^\|[^\n]+\|/m.test(block)) return undefined;
      const words = block
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/^\|[ \t]?/, "").trim());
      return `${words.join("\\\n").replace(/^\\$/gm, "")}\n`;
    },
  );
  const script =
    (sign: "sub" | "sup") =>
    (_: string, words = "") =>
      `<${sign}>${words.replaceAll("\\ ", " ")}</${sign}>`;
  const below = replaceOutsideCode(
    lines,
    /(?<=[\p{L}\p{N})])(?<![~\\])~((?:[^\s~^\\|]|\\ ){1,20})~(?!~)/gu,
    script("sub"),
  );
  const above = replaceOutsideCode(
    below,
    /(?<=[\p{L}\p{N})])(?<![\^\\])\^((?:[^\s~^[\]\\|]|\\ ){1,20})\^(?!\^)/gu,
    script("sup"),
  );
  return replaceOutsideCode(
    above,
    /^[ \t]*\\(?:newpage|pagebreak|clearpage|bigskip|medskip|noindent)\b[ \t]*$/gm,
    () => "",
  );
};
