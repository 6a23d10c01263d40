import { slug } from "github-slugger";
import { staffComponents } from "../../schemas/staff-components.ts";
import { excerpt } from "../problem.ts";
import { lineOf, textContent } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";

/** Headings go down one level at a time, below the title, which is level 1. */
export const headings = pageRule(({ body }, report) => {
  let above = 1;
  for (const node of body.nodes ?? []) {
    const tell = (message: string, found: string, fix: string) =>
      report({ line: lineOf(node), field: "heading", message, found, fix });
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
    else if (node.depth === 1) tell("only the title at the top of the file has level 1", found, `write ## ${words}`);
    else if (node.depth > above + 1)
      tell("this heading skips a level", found, `write ${"#".repeat(above + 1)} ${words}`);
    above = Math.max(node.depth, 2);
  }
});
