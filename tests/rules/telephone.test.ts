import { all, fixtureRule, text } from "../support/built/rule.ts";

/** Numbers as the site writes them: ten digits or letters, and the short ones that a phone dials or writes to. */
const NUMBER =
  /(?<![\d-])(?:911|988|(?<=\b(?:to|text|al|texto) )\d{5,6}|(?:1-)?\d{3}-\d{3}-(?:\d{4}|[A-Z]{4}))(?![\w-])/g;

/** Where a link cannot stand or helps nobody: headings and the list of them, names, and what is itself pressed. */
const UNLINKED =
  "h1, h2, h3, h4, table-of-contents, th, label, legend, summary, button, option, title, script, style, template, strong, .title, .eyebrow, [data-pagefind-weight], .sources";

fixtureRule("every telephone number can be tapped: to call, or to write where it takes messages only", (page) =>
  textNodes(page.document.body).flatMap(({ words, parent }) =>
    [...words.matchAll(NUMBER)].flatMap(([number]) => {
      if (parent.closest(UNLINKED)) return [];
      const href = parent.closest("a")?.getAttribute("href") ?? "";
      return /^(tel|sms):/.test(href) ? [] : [`${number} is plain text in "${words.trim().slice(0, 80)}"`];
    }),
  ),
);

fixtureRule("a number that is shown is the one that is called", (page) =>
  all(page, 'a[href^="tel:"], a[href^="sms:"]').flatMap((link) => {
    const shown = /(?:\d{3}-)?\d{3}-\d{4}\b|\b\d{3,6}\b(?!-)/.exec(text(link))?.[0].replaceAll("-", "");
    const called = /\d+/.exec((link.getAttribute("href") ?? "").replace("+1", ""))?.[0];
    return !shown || called?.endsWith(shown) ? [] : [`${text(link)} leads to ${link.getAttribute("href")}`];
  }),
);

function textNodes(root: Element): { words: string; parent: Element }[] {
  return [...root.childNodes].flatMap((node) => {
    if (node.nodeType === 3) return [{ words: node.textContent ?? "", parent: root }];
    return node.nodeType === 1 ? textNodes(node as Element) : [];
  });
}
