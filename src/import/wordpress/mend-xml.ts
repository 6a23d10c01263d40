/** What was not right about the XML and could be read all the same. */
export interface Mended {
  /** For the report: what there was, in the plural. */
  what: string;
  count: number;
  /** Where the first was. */
  line: number;
}

/** The longest name of a sign that begins with & and ends with a semicolon, with room for numbers. */
const LONGEST_NAME = 40;

/** An & that begins no name of a sign, such as in `Fish & Chips`. */
const BARE_AMPERSAND = /&(?!(?:[a-z]\w{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** A < that begins no tag, such as in `<3`. */
const BARE_LESS = /<(?![a-z/!?_:])/gi;

/** Characters that XML has no place for; texts pasted from other programs are full of them. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Where a text begins that is not XML. */
const OPAQUE = /<!\[CDATA\[|<!--/g;

/**
 * Makes text of plug-ins readable before the parser sees it, which would take an & that is not written as `&amp;` for
 * the beginning of a name, and all that follows up to the next semicolon for the name.
 * @param onMended told of each kind of fault, how many times it is in a part
 * @returns mends the next part of a file; what cannot be told yet comes with the part after
 */
export function xmlMender(onMended: (what: string, count: number) => void): (part: string, last: boolean) => string {
  let pending = "";
  /** The end of the text that is not XML, within one. */
  let inside: string | undefined;

  const replace = (text: string, pattern: RegExp, replacement: string, what: string) => {
    let count = 0;
    const mended = text.replace(pattern, () => {
      count++;
      return replacement;
    });
    if (count > 0) onMended(what, count);
    return mended;
  };

  return (part, last) => {
    let text = pending + replace(part, FORBIDDEN, "", "characters that XML forbids, left out");
    pending = "";
    let out = "";
    let at = 0;
    for (;;) {
      OPAQUE.lastIndex = at;
      const mark = inside ?? OPAQUE.exec(text)?.[0];
      const next = mark === undefined ? -1 : text.indexOf(mark, at);
      if (mark === undefined || next < 0) break;
      out += mendText(text.slice(at, next)) + mark;
      at = next + mark.length;
      inside = inside !== undefined ? undefined : mark === "<!--" ? "-->" : "]]>";
    }
    text = text.slice(at);
    const open = last ? text.length : openFrom(text);
    pending = text.slice(open);
    return out + mendText(text.slice(0, open));
  };

  function mendText(text: string): string {
    if (inside !== undefined) return text;
    const mended = replace(text, BARE_AMPERSAND, "&amp;", "signs & that are not written as &amp;");
    return replace(mended, BARE_LESS, "&lt;", "signs < that are not written as &lt;");
  }

  /** From where on a text cannot be judged before what follows it is known. */
  function openFrom(text: string): number {
    if (inside !== undefined) return Math.max(0, text.length - inside.length + 1);
    const at = Math.max(text.lastIndexOf("&"), text.lastIndexOf("<"));
    return at >= 0 && text.length - at <= LONGEST_NAME ? at : text.length;
  }
}
