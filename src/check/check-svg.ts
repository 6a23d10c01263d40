import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from "saxes";
import { excerpt, type Finding } from "./problem.ts";

/**
 * What a browser would run or load when someone opens a drawing by its own address: programs, parts of web pages,
 * anything from elsewhere. Read as browsers read it, so that no spelling hides anything.
 * @param bytes an SVG file
 */
export function svgProblems(bytes: Uint8Array): Finding[] {
  const text = decode(bytes);
  if (text === undefined) return [NOT_UTF8];
  const found: Finding[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let line = 1;
  /** The style sheet that is being read. */
  let style: string | undefined;
  const tell = (findings: Finding[]) => found.push(...findings.map((finding) => ({ line, ...finding })));
  const readStyle = (words: string) => {
    if (style !== undefined) style += words;
  };
  parser.on("xmldecl", ({ encoding }) => tell(!encoding || /^utf-8$/i.test(encoding) ? [] : [NOT_UTF8]));
  parser.on("doctype", (type) => tell([{ ...DOCTYPE, found: excerpt(`<!DOCTYPE${type}>`) }]));
  parser.on("processinginstruction", ({ target, body }) =>
    tell([{ ...INSTRUCTION, found: excerpt(`<?${target} ${body}?>`) }]),
  );
  parser.on("opentagstart", () => (line = parser.line));
  parser.on("opentag", (tag) => {
    // Browsers would read the words around it as one.
    if (style !== undefined) tell([{ ...PAGE, found: `<style><${tag.name}>` }]);
    tell([...elementProblems(tag), ...Object.values(tag.attributes).flatMap(attributeProblems(tag))]);
    if (isCalled(tag.local, "style")) style = "";
  });
  parser.on("text", readStyle);
  parser.on("cdata", readStyle);
  parser.on("closetag", ({ local }) => {
    if (!isCalled(local, "style")) return;
    tell(addressesIn(style ?? "").map((part) => ({ ...ELSEWHERE, found: excerpt(`<style>: ${part}`) })));
    style = undefined;
  });
  parser.on("error", ({ message }) => {
    throw new Error(message);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    const [, place = line, reason = ""] = /^(?:(\d+):\d+: )?(.*)$/s.exec((error as Error).message) ?? [];
    found.push({ ...NOT_XML, line: Number(place), found: excerpt(reason) });
  }
  return found;
}

const SVG_ONLY = "save it again as plain SVG";

const NOT_UTF8: Finding = { message: "this drawing is not plain text in UTF-8", fix: SVG_ONLY };
const NOT_XML: Finding = {
  message: "browsers cannot read this drawing: it is not well-formed XML",
  fix: `${SVG_ONLY} with a drawing program`,
};
const DOCTYPE: Finding = {
  message: "a drawing may not give words a meaning of their own",
  fix: `delete this part, from <! to the last >, or ${SVG_ONLY}`,
};
const INSTRUCTION: Finding = {
  message: "a drawing may not call for a style sheet or a program",
  fix: `delete this line, or ${SVG_ONLY}`,
};
const PROGRAM: Finding = { message: "this drawing carries a program", fix: `${SVG_ONLY}, or take the program out` };
const PAGE: Finding = {
  message: "a drawing may hold shapes, words and pictures, no part of a web page",
  fix: `draw it with shapes and text, and ${SVG_ONLY}`,
};
const ELSEWHERE: Finding = {
  message: "a drawing may not load or open anything from elsewhere",
  fix: 'let the drawing program embed the picture as PNG, JPEG or WebP, or take this out; "#…" may name a part of the drawing',
};

/** Elements that are programs or start them. */
const PROGRAMS = ["script", "handler", "listener"];

/** Elements that show something else than a drawing, whatever their namespace. */
const PARTS = [
  ...["foreignobject", "iframe", "frame", "embed", "object", "portal"],
  ...["audio", "video", "animation", "link", "meta", "base", "form"],
];

/** Languages that browsers understand in the middle of a drawing. */
const PAGES = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

function elementProblems({ local, name, uri }: SaxesTagNS): Finding[] {
  const found = `<${name}>`;
  if (isCalled(local, ...PROGRAMS)) return [{ ...PROGRAM, found }];
  return isCalled(local, ...PARTS) || PAGES.includes(uri) ? [{ ...PAGE, found }] : [];
}

const attributeProblems =
  (tag: SaxesTagNS) =>
  (attribute: SaxesAttributeNS): Finding[] =>
    problemsOf(attribute).map((problem) => ({
      ...problem,
      found: excerpt(`<${tag.name} ${attribute.name}="${attribute.value}">`),
    }));

function problemsOf({ local, prefix, value }: SaxesAttributeNS): Finding[] {
  if (/^on/i.test(local)) return [PROGRAM];
  // What moves can change an address, or a program, long after it was looked at.
  if (isCalled(local, "attributename") && /^(\w+:)?href$|^on/i.test(value.trim())) return [PROGRAM];
  if (isCalled(local, "href") && !WITHIN.test(value)) return [ELSEWHERE];
  if (prefix === "xml" && local === "base") return [ELSEWHERE];
  return addressesIn(value).map(() => ELSEWHERE);
}

/** A part of the drawing itself, or a picture that lies in it. */
const WITHIN = /^\s*(#|data:image\/(png|jpe?g|webp);base64,)/i;

/** What a style would load from elsewhere, as it stands there. */
function addressesIn(css: string): string[] {
  // Most values are numbers and colors.
  if (!/[\\(@]/.test(css)) return [];
  const text = withoutEscapes(css);
  const urls = [...text.matchAll(/url\(\s*["']?\s*([^"')]*)/gi)].filter(([, target]) => !target?.startsWith("#"));
  // These take addresses without `url()` too.
  const others = text.match(/@import\b[^;]*|\b(?:image-set|image|src)\([^)]*\)?/gi) ?? [];
  return [...urls.map(([whole]) => `${whole})`), ...others];
}

/** CSS may write any letter as its number: `\75rl(` is `url(`. */
const withoutEscapes = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, number: string | undefined, sign = "") =>
    number === undefined ? (sign as string) : String.fromCodePoint(Math.min(parseInt(number, 16), 0x10ffff)),
  );

/** HTML, unlike SVG, does not tell capitals apart. @param names in small letters */
const isCalled = (local: string, ...names: string[]): boolean => names.includes(local.toLowerCase());

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
