import Slugger, { slug } from "github-slugger";
import { memoizeWeak } from "./memoize-weak.ts";
import { attributeOf, lineOf, textContent } from "./read-mdx.ts";
import { field, type Page, strings } from "./site.ts";

/** A place within a page that a link can lead to. */
export interface Anchor {
  /** What follows `#` in its address. */
  id: string;
  /** The same without the number that tells headings of the same words apart. */
  plainId: string;
  line: number | undefined;
  /** The heading, or the question's tag. */
  from: "heading" | "question";
}

/** Anchors that staff make: headings, whose ids the build makes from their words, and questions. */
export const anchorsOf = memoizeWeak((page: Page): readonly Anchor[] => {
  const slugger = new Slugger();
  return (page.body.nodes ?? []).flatMap((node): Anchor[] => {
    const line = lineOf(node);
    if (node.type === "heading") {
      const words = textContent(node);
      return [{ id: slugger.slug(words), plainId: slug(words), line, from: "heading" }];
    }
    if (node.type !== "mdxJsxFlowElement" || node.name !== "Question") return [];
    const id = attributeOf(node, "id");
    return id === undefined ? [] : [{ id, plainId: id, line, from: "question" }];
  });
});

/** Anchors that the layouts make: the page's main part, its list of sources, each source and each mention of one. */
export function layoutAnchorsOf(page: Page): string[] {
  const sources = strings(field(page, "sources")).map((_, index) => `source-${index + 1}`);
  return ["main", ...(sources.length > 0 ? ["sources", ...sources] : [])];
}
