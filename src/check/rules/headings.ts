import { slug } from "github-slugger";
import { staffComponents } from "../../schemas/staff-components.ts";
import type { MdastNode } from "satteri";
import { type Edit, excerpt, type Finding } from "../problem.ts";
import { lineOf, textContent } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";
import { record } from "../site.ts";

/** Headings go down one level at a time, below the title, which is level 1. */
export const headings = pageRule(({ body, fields }, report) => {
  let above = 1;
  const mends = mendsOf(body.nodes ?? [], record(fields?.value).title);
  for (const node of body.nodes ?? []) {
    const tell = (message: string, found: string, fix: string, mend?: Finding["mend"]) =>
      report({ line: lineOf(node), field: "heading", message, found, fix, ...(mend && { mend }) });
    if (node.type === "mdxJsxFlowElement") {
      const level = staffComponents.find(({ name }) => name === node.name)?.heading;
      const found = `<${node.name}>`;
      if (level !== undefined && level > above + 1)
        tell(`${found} needs a section heading above it`, found, "write a line ## with a heading before it");
    }
    if (node.type !== "heading") continue;
    const words = excerpt(textContent(node));
    const found = `${"#".repeat(node.depth)} ${words}`;
    if (words === "") tell("this heading has no words", found, "write them, or take the line away");
    else if (slug(words).replaceAll("-", "") === "")
      tell("no link can lead to this heading: it has no letters", found, "write words");
    else if (node.depth === 1)
      tell("only the title at the top of the file has level 1", found, `write ## ${words}`, mends);
    else if (node.depth > above + 1)
      tell("this heading skips a level", found, `write ${"#".repeat(above + 1)} ${words}`, mends);
    above = Math.max(node.depth, 2);
  }
});

/**
 * All headings of a page moved to where they belong: each a level below the one that it stands under. One that only says the
 * title again goes away.
 */
const mendsOf =
  (nodes: readonly MdastNode[], title: unknown): Finding["mend"] =>
  () => {
    const above: number[] = [];
    const all = nodes.filter((node) => node.type === "heading");
    const edits = all.flatMap((node, index): Edit[] => {
      const words = textContent(node);
      const line = lineOf(node);
      const isTitle = index === 0 && node.depth === 1 && typeof title === "string" && words.trim() === title.trim();
      if (line === undefined) return [];
      if (isTitle) return [{ line, before: `# ${words}`, after: "" }];
      while ((above.at(-1) ?? 0) >= node.depth) above.pop();
      above.push(node.depth);
      const depth = Math.min(above.length + 1, 6);
      return depth === node.depth
        ? []
        : [{ line, before: `${"#".repeat(node.depth)} `, after: `${"#".repeat(depth)} ` }];
    });
    return { edits, isWhole: true };
  };
