import { all, fixtureRule, text } from "../support/built/rule.ts";

const inline = "a, abbr, b, cite, code, dfn, em, i, kbd, mark, q, small, span, strong, time";

// Templates drop the space that a line break between two inline elements would be; {" "} keeps it. Style may part
// the words on the screen, but search results, reader views and copies show the text alone.
fixtureRule("no word sticks to the next where an element begins or ends", (page) =>
  all(page, `main :is(${inline})`)
    .filter((element) => !element.closest("svg, [data-search-ignore]"))
    .flatMap((element) => {
      const { previousSibling: before, nextSibling: after } = element;
      return [
        ...(before?.nodeType === 3 ? [seam(before, element)] : []),
        ...(after && (after.nodeType === 3 || (after as Element).matches(inline)) ? [seam(element, after)] : []),
      ];
    })
    .filter((words) => /[\p{L}\p{N}.,;:!?]\|[\p{L}\p{N}]/u.test(words)),
);

/** The words where two nodes meet, with a bar between the nodes. */
const seam = (first: Node, second: Node) =>
  `${(first.textContent ?? "").slice(-24)}|${(second.textContent ?? "").slice(0, 24)}`;

fixtureRule("no value of a program stands where words should", (page) =>
  (text(page.document.body).match(/.{0,30}(?:\[object \w+\]|\b(?:undefined|NaN)\b).{0,30}/g) ?? []).map(
    (found) => `"${found}"`,
  ),
);
