import type { Element, ElementContent } from "hast";
import { attribute, element, elementsIn, isBlock, isElement } from "./elements.ts";
import { textOf } from "./words.ts";

/** What opens a part of the page, or a term, on a line of its own. */
export const bold = (node: Element): ElementContent =>
  [...elementsIn(node)].some((one) => /^h[1-6]$/.test(one.tagName))
    ? { ...node, tagName: "div" }
    : element(
        "p",
        {},
        element(
          "strong",
          {},
          ...node.children.flatMap((child) => (isBlock(child) && isElement(child) ? child.children : [child])),
        ),
      );

/** Google Docs and Word write bold and slanted letters as a style. */
export function styled(node: Element): ElementContent[] {
  const style = attribute(node, "style");
  const slanted = /font-style:\s*italic/.test(style) ? [element("em", {}, ...node.children)] : node.children;
  return /font-weight:\s*(bold|[6-9]00)/.test(style) ? [element("strong", {}, ...slanted)] : slanted;
}

export const SUPERSCRIPT = { from: "0123456789+-=()ni", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ" };
export const SUBSCRIPT = { from: "0123456789+-=()", to: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" };

/** Raised and lowered digits are letters of their own; other signs, as in 1st or TM, are read without it. */
export function raised(node: Element, { from, to }: { from: string; to: string }): ElementContent[] {
  const signs = textOf(node).trim().split("");
  const isSimple = elementsIn(node).next().done && signs.length > 0 && signs.every((sign) => from.includes(sign));
  return isSimple ? [{ type: "text", value: signs.map((sign) => to[from.indexOf(sign)]).join("") }] : node.children;
}

/** Code keeps its language; a verse is text whose lines matter. */
export function codeBlock(node: Element): Element {
  const names = [node, ...elementsIn(node, "code")]
    .map((one) => `${attribute(one, "className")} ${attribute(one, "title")}`)
    .join(" ");
  if (/\bwp-block-(verse|preformatted-text)\b/.test(names) || !elementsIn(node, "img").next().done) return verse(node);
  const given =
    attribute(node, "lang") ||
    attribute(node, "dataLang") ||
    attribute(node, "dataLanguage") ||
    attribute(node, "dataEnlighterLanguage");
  const named = /(?:brush:\s*|\blang(?:uage)?[-:])([\w+#-]+)/.exec(names)?.[1] ?? "";
  const language = given === "" ? named : given;
  const isPlain = /^(plain|text|none|plaintext|generic|raw)$/i.test(language);
  return element(
    "pre",
    {},
    element(
      "code",
      { className: language && !isPlain ? [`language-${language.toLowerCase()}`] : [] },
      ...node.children,
    ),
  );
}

function verse(node: Element): Element {
  const lines = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (isElement(child)) return [{ ...child, children: lines(child.children) }];
      if (child.type !== "text") return [];
      return child.value
        .split("\n")
        .flatMap((line, at): ElementContent[] => [
          ...(at > 0 ? [element("br", {})] : []),
          { type: "text", value: line },
        ]);
    });
  return element("p", {}, ...lines(node.children));
}
