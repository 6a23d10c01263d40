import { staffComponents } from "../../components/mdx/staff-components.ts";
import { excerpt, type Finding } from "../problem.ts";
import { lineOf, wordsOf } from "../read-mdx.ts";
import type { Page, Rule } from "../site.ts";

/** Headings go down one level at a time, below the title, which is level 1. */
export const headings: Rule = ({ pages }) =>
  pages.flatMap((page) => check(page).map((finding) => ({ file: page.file, ...finding })));

function check({ body }: Page): Finding[] {
  let above = 1;
  return (body.nodes ?? []).flatMap((node): Finding[] => {
    const place = { line: lineOf(node), field: "heading" };
    if (node.type === "mdxJsxFlowElement") {
      const level = staffComponents.find(({ name }) => name === node.name)?.heading;
      if (level === undefined || level <= above + 1) return [];
      return [
        {
          ...place,
          message: `<${node.name}> needs a section heading above it`,
          found: `<${node.name}>`,
          fix: "write a line ## with a heading before it",
        },
      ];
    }
    if (node.type !== "heading") return [];
    const words = excerpt(wordsOf(node));
    const found = `${"#".repeat(node.depth)} ${words}`;
    const before = above;
    above = Math.max(node.depth, 2);
    if (words === "")
      return [{ ...place, message: "this heading has no words", found, fix: "write them, or take the line away" }];
    if (node.depth === 1)
      return [
        { ...place, message: "only the title at the top of the file has level 1", found, fix: `write ## ${words}` },
      ];
    if (node.depth > before + 1)
      return [
        { ...place, message: "this heading skips a level", found, fix: `write ${"#".repeat(before + 1)} ${words}` },
      ];
    return [];
  });
}
