import type { SaxesTagPlain } from "saxes";
import { ITEM_FIELDS } from "./export-part.ts";

/** Elements that must end by themselves: where one does not, nobody knows what belongs to it. */
const MUST_END: ReadonlySet<string> = new Set([...ITEM_FIELDS, "item", "wp:postmeta", "wp:comment"]);

/** Faults as the parser calls them, and what the report calls them; undefined for those that do no harm. */
const FAULTS: readonly [message: RegExp, what: string | undefined][] = [
  [/undefined entity|disallowed character in entity name|empty entity name/, "names of signs that only HTML has"],
  [/malformed character entity/, "numbers that stand for no sign"],
  [/"\]\]>" is disallowed/, "ends of a text before its end, ]]>"],
  [/only one root/, "exports after the end of the first, read too"],
  [
    /text data outside of root|processing instructions|XML declaration|declaration must|document must contain/,
    undefined,
  ],
  [/unmatched closing tag|unexpected close tag|weird empty close tag/, "tags that end nothing or do not end"],
  [/attribute|tag name|malformed comment/, "tags that are not written as XML wants it"],
  [/unclosed tag|unexpected end/, undefined],
];

/**
 * What a fault of the XML means.
 * @param message as the parser says it
 * @param closed the element that it closed last, and whether that stood in a text
 * @returns for the report, in the plural; "none" when nobody need know; "broken" when it cannot be mended
 */
export function explainFault(message: string, closed: { name: string; isText: boolean } | undefined): string {
  if (message.includes("unexpected close tag") && closed && !closed.isText && MUST_END.has(closed.name))
    return "broken";
  const known = FAULTS.find(([fault]) => fault.test(message));
  return known ? (known[1] ?? "none") : "signs that are not written as XML wants them";
}

/** Whether an element of HTML never has an end. */
export const isHtmlVoid = (name: string): boolean =>
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name);

/** A tag as HTML writes it. */
export function rawTag({ name, attributes, isSelfClosing }: SaxesTagPlain): string {
  const values = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
  return `<${name}${values.join("")}${isSelfClosing ? " /" : ""}>`;
}
