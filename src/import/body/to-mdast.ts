import type { Element, Root as HastRoot } from "hast";
import type { BlockContent, DefinitionContent, Heading, PhrasingContent, Root, RootContent } from "mdast";
import rehypeRemark, { type Options } from "rehype-remark";
import type { MdxJsxFlowElement } from "satteri";
import { unified } from "unified";
import { attribute, elementsIn } from "./elements.ts";
import { wordsOf } from "./words.ts";

declare module "mdast" {
  interface HeadingData {
    /** Names under which links of the text know the heading. */
    ids?: string[];
  }
  interface LinkData {
    /** It stands in the place of a form. */
    isForm?: boolean;
  }
}

type Handler = NonNullable<NonNullable<Options["handlers"]>[string]>;

/** Turns cleaned HTML into Markdown's nodes, our components among them. */
export function toMdast(root: HastRoot): Root {
  const tree = unified()
    .use(rehypeRemark, { handlers, quotes: ["“”", "‘’"], document: true })
    .runSync(root);
  return tree;
}

const heading: Handler = (state, node) => {
  const ids = node.properties.dataIds;
  const children = state.all(node) as PhrasingContent[];
  return {
    type: "heading",
    depth: Number(node.tagName[1]) as Heading["depth"],
    children,
    data: { ids: Array.isArray(ids) ? ids.map(String) : [] },
  };
};

const flow = (state: Parameters<Handler>[0], node: Element) =>
  state.toFlow(state.all(node)) as (BlockContent | DefinitionContent)[];

const component = (
  name: string,
  attributes: Record<string, string>,
  children: MdxJsxFlowElement["children"],
): MdxJsxFlowElement => ({
  type: "mdxJsxFlowElement",
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: "mdxJsxAttribute", name: key, value })),
  children,
});

const kindTitles: Readonly<Record<string, string>> = { note: "Good to know", care: "Take care", urgent: "Important" };

const handlers: Options["handlers"] = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  aside: (state, node) => {
    const given = attribute(node, "dataCallout");
    const kind = given in kindTitles ? given : "note";
    const title = attribute(node, "dataTitle").replace(/\s+/g, " ") || (kindTitles[kind] ?? "");
    return component("Callout", { ...(kind === "note" ? {} : { kind }), title }, flow(state, node));
  },
  /** A caption with a link in it stays a line of text, where links can be. */
  figure: (state, node) => {
    const caption = [...elementsIn(node, "figcaption")].find((one) => wordsOf(one) !== "");
    if (!caption) return flow(state, node);
    for (const picture of elementsIn(node, "img")) delete picture.properties.dataTitle;
    const rest = flow(state, { ...node, children: node.children.filter((one) => one !== caption) });
    if (!elementsIn(caption, "a", "data-ref").next().done) return [...rest, ...flow(state, caption)] as RootContent[];
    return component("Figure", { caption: wordsOf(caption) }, rest);
  },
  a: (state, node) => ({
    type: "link",
    url: attribute(node, "href"),
    children: state.all(node) as PhrasingContent[],
    data: { isForm: node.properties.dataForm !== undefined },
  }),
  /** A title, which only a mouse shows, becomes a line under the picture. */
  img: (_, node) => {
    const image = { type: "image" as const, url: attribute(node, "src"), alt: attribute(node, "alt") };
    const title = attribute(node, "dataTitle");
    if (title === "") return image;
    return [
      image,
      { type: "break" },
      { type: "emphasis", children: [{ type: "text", value: title }] },
    ] as RootContent[];
  },
  "data-ref": (_, node) => ({
    type: "footnoteReference",
    identifier: attribute(node, "id"),
    label: attribute(node, "id"),
  }),
  "data-note": (state, node) => ({
    type: "footnoteDefinition",
    identifier: attribute(node, "id"),
    label: attribute(node, "id"),
    children: flow(state, node),
  }),
  dt: (state, node) => ({
    type: "paragraph",
    children: [{ type: "strong", children: state.all(node) as PhrasingContent[] }],
  }),
  dd: (state, node) => flow(state, node),
};
