import { maskAllCode } from "./codes/outside-code.ts";
import type { MarkdownPage } from "./read-entry.ts";

/**
 * Where no settings of a program lie in a folder, its texts tell: those of a wiki link to each other in two brackets.
 * @param pages get their site's program set
 * @returns what the folder was read as, in words for the report
 */
export function recogniseTexts(pages: readonly MarkdownPage[]): string[] {
  const plain = pages.filter(({ site }) => site.program === "plain files");
  const linked = plain.filter(({ text }) => text.includes("[[") && /\[\[[^[\]\n]+\]\](?!\()/.test(maskAllCode(text)));
  if (linked.length > 0) for (const { site } of plain) site.program = "Obsidian";
  const ofGoogle = plain.filter(({ text }) => /^\[[^\]\n]+\]:[ \t]*<?data:image\//m.test(text)).length;
  const ofPandoc = plain.filter(({ text }) =>
    /[)\]]\{(?:\.\w|width=|height=)|^:::+ \{|^\+[-=]+\+[-=+]*\+$/m.test(text),
  ).length;
  return [
    ...new Set(pages.map(({ site }) => site.program)),
    ...(ofGoogle > 0 ? [`${ofGoogle} from Google Docs`] : []),
    ...(ofPandoc > 0 ? [`${ofPandoc} from Word, by pandoc`] : []),
  ];
}
