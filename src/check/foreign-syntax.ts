import { posix } from "node:path";
import { slug } from "github-slugger";
import { maskCode } from "../content/mdx-source.ts";
import { staffComponents } from "../schemas/staff-components.ts";
import { plainElements } from "../content/plain-html.ts";
import { codeElements, HTML, insteadOfHtml, wholeOf } from "./html-tags.ts";
import { mendBox, mendTerm, type Part } from "./box-mends.ts";
import { excerpt, type Finding, type Names } from "./problem.ts";
import { repairTag } from "./repair-tag.ts";

/** What other programs write into their texts, and visitors of this site would read as it stands. */
interface Kind {
  /** Found in the source, code and comments aside. */
  pattern: RegExp;
  /** @param text in which it stands. @returns undefined when it is none after all */
  tell: (found: Groups, text: string) => Pick<Finding, "field" | "message" | "fix"> | undefined;
  /** What the other rules read in its place, on as many lines. Left out, they read spaces. */
  read?: (found: Groups) => string;
  /** What surely was meant: what the other rules read, nothing at all, or what this gives. Left out where it is a guess. */
  mend?: "read" | "away" | ((found: Groups, text: string, at: number, names: Names) => string | Part | undefined);
}

/** What a pattern matched, and its groups; of those that took no part, undefined. */
type Groups = readonly [string, ...(string | undefined)[]];

const say = (message: string, fix: string) => () => ({ message, fix });

const CODE = "this is a code of another program, and the site cannot run it";
const SETTING = "this is a setting of another program, and the site does not read it";
const SPACE = "there is no ordinary space after the signs at the beginning of this line, so visitors would see them";
const TAKE = "take it away";
const BOX = 'write <Callout title="…">, the text below it, then </Callout>, each on a line of its own';

/** A space that keeps words together, or is of another width: no space for Markdown. */
const HARD = "[\\u00A0\\u2000-\\u200A\\u202F\\u3000]";

const shortcodes =
  "gallery|caption|embed|audio|video|playlist|youtube|vimeo|contact-form(?:-7)?|wp_\\w+|vc_\\w+|et_pb_\\w+|fusion_\\w+|su_\\w+|button|columns?|row|spacer|divider|accordion|tabs?|toggle|gravityform|ninja_form\\w*|wpforms|elementor-template|more";

/** In order of precedence: what stands within another kind comes after it. */
const kinds: readonly Kind[] = [
  {
    pattern: /^<{7}(?: .*)?\n[\s\S]*?^>{7}(?: .*)?$/gm,
    tell: say(
      "two versions of this text were put together, and both stand here between the signs <<<<<<< and >>>>>>>",
      "keep what is right, and take the lines <<<<<<<, ======= and >>>>>>> away",
    ),
    read: ([whole]) => whole.replace(/^(<{7}|={7}|>{7}).*$/gm, ""),
  },
  {
    pattern: /^([ \t]*>[ \t]*)\[![a-z]+\][+-]?(.*)$/gim,
    tell: say("a box is not written so", BOX),
    read: ([, quote = "", rest = ""]) => `${quote}${rest}`,
    mend: (_, text, at) => mendBox(text, at),
  },
  {
    pattern: /^[ \t]*(?::{3,}.*|(?:!!!|\?\?\?\+?)[ \t]+[a-z].*)$/gim,
    tell: say("a box is not written so", BOX),
    mend: (_, text, at) => mendBox(text, at),
  },
  {
    pattern: /(!?)\[([^[\]\n]*)\]\(\s*((?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\})[^)\n]*)\)/g,
    tell: ([, isPicture, words = "", address = ""]) => ({
      message: "the address is a code of another program, and the site cannot run it",
      fix: isPicture
        ? `write ![${words}](./${posix.basename(quotedIn(address) ?? "picture.jpg")}), the file lying beside the page`
        : `write [${words}](${quotedIn(address) ?? "/address/"})`,
    }),
    read: ([, isPicture, words = ""]) => (isPicture ? "" : words),
  },
  {
    pattern:
      /\{%-?\s*(highlight|codeblock|raw)\b[\s\S]*?\{%-?\s*end\1[^%]*%\}|\{\{[<%]\s*(highlight)\b[\s\S]*?\{\{[<%]\s*\/\2[^}]*\}\}|(?<!=)\{\{(?:(?!\n[ \t]*\r?\n)[\s\S])*?\}\}|\{%(?:(?!\n[ \t]*\r?\n)[\s\S])*?%\}/g,
    tell: say(CODE, `${TAKE}; what it showed can be written as text, a picture or a link`),
  },
  {
    pattern: /\{(?!\.\.\.)[:#.][^{}\n]*\}|(?<=[)\]])\{[a-z][\w-]*=[^{}\n]*\}/g,
    tell: say(SETTING, TAKE),
    mend: "away",
  },
  { pattern: /<\?[\s\S]*?\?>|<!(?!--)[^>\n]*>|\]\]>/g, tell: say(CODE, TAKE) },
  { pattern: /<!--/g, tell: say("a comment begins here and does not end", "write --> after it") },
  {
    pattern: new RegExp(`<(${codeElements.join("|")})\\b[^>]*>(?:[\\s\\S]*?</\\1\\s*>)?`, "gi"),
    tell: ([whole, name = ""]) => html(name, whole),
  },
  {
    pattern:
      /<\/?([a-zA-Z][\w:-]*)(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[“”][^“”<>]*[“”]|\{[^{}]*\}|[^\s"'<>]+))?)*\s*\/?>/g,
    tell: ([whole, name = ""]) => {
      if (plain.test(whole)) return undefined;
      if (names.includes(name) || !(/^[a-z]/.test(name) || knownInCapitals.test(name))) return undefined;
      const meant = componentOf(name, whole);
      const message = "the name of a component begins with a capital letter";
      if (meant) return { field: `<${name}>`, message, fix: `write <${meant}>` };
      return html(name, whole);
    },
    read: ([whole, name = ""]) => {
      if (plain.test(whole)) return whole;
      const meant = componentOf(name, whole);
      return meant ? whole.replace(name, meant) : blank(whole);
    },
    mend: ([whole, name = ""]) => {
      const meant = componentOf(name, whole);
      return meant && whole.replace(name, meant);
    },
  },
  {
    pattern: /<(?=https?:|mailto:|www\.|[\w.+-]+@)([^<>\s]*)>/gi,
    tell: ([, address = ""]) => ({
      message: "an address in < > is not a link here",
      fix: `write [words of the link](${address.includes("@") && !address.startsWith("mailto:") ? "mailto:" : ""}${address})`,
    }),
    read: ([, address = ""]) => ` ${address} `,
  },
  {
    pattern: /<[A-Z]\w*\b(?:"[^"\n]*"|[^<>"\n])*\/?>|<[A-Z]\w*\b[^<>\n]*>/g,
    tell: ([tag]) => {
      const repair = repairTag(tag);
      return repair && { field: repair.field, message: repair.message, fix: repair.fix };
    },
    read: ([tag]) => repairTag(tag)?.repaired ?? tag,
    mend: "read",
  },
  {
    pattern: new RegExp(
      `^( {0,3}#{1,6})(?:${HARD}+ *| +${HARD}+ *|(?=[^\\s#!.])(?<!^ {0,3}#(?![A-Z])))(?=\\S)(.*)$`,
      "gm",
    ),
    tell: ([, marks = "", words = ""]) => ({ message: SPACE, fix: `write ${marks.trim()} ${excerpt(words)}` }),
    read: ([, marks = "", words = ""]) => `${marks} ${words}`,
    mend: "read",
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:[-*+]|\\d{1,3}[.)]))${HARD}+ *(?=\\S)(.*)$`, "gm"),
    tell: ([, mark = "", words = ""]) => ({ message: SPACE, fix: `write ${mark.trim()} ${excerpt(words)}` }),
    read: ([, mark = "", words = ""]) => `${mark} ${words}`,
    mend: "read",
  },
  {
    pattern:
      /(?<=^[ \t]*(?:(?:-|\d{1,3}[.)])[^\n]*)?\r?\n)([ \t]*(?:-|\d{1,2}[.)]))(?=[A-Za-z“"[*])(?<!\d[.)](?![A-Z]))(.*)$/gm,
    tell: ([, mark = "", words = ""]) => ({ message: SPACE, fix: `write ${mark.trim()} ${excerpt(words)}` }),
    read: ([, mark = "", words = ""]) => `${mark} ${words}`,
    mend: "read",
  },
  {
    pattern: /^([ \t]*)[•·▪▫◦‣⁃●○■□✓✔➤►]([ \t\u00A0]*)(?=[^\s\d])(.*)$/gm,
    tell: ([, , , words = ""]) => ({
      message: "this sign makes no list here",
      fix: `begin the line with a hyphen: - ${excerpt(words)}`,
    }),
    read: ([, indent = "", , words = ""]) => `${indent}- ${words}`,
    mend: "read",
  },
  {
    pattern: /^[ \t]*(\[TOC\]|\[\[_?TOC_?\]\])[ \t]*$/gim,
    tell: say("this asked another program for a table of contents", `${TAKE}; the site makes one`),
    mend: "away",
  },
  {
    // Only what looks like an address: words in brackets may be followed by others in parentheses.
    mend: ([whole, address = ""]) => whole.replace(address, address.trim().replace(/\s/g, "%20")),
    pattern: /!?\[[^\]\n]*\]\(((?:\.{0,2}\/|#|https?:|[\w-]+\/)[^()<>"'\n]*[^()<>"'\s][ \t]+[^()<>"'\n]*)\)/g,
    tell: ([, address = ""]) => ({
      message: "an address with a space in it is no link and no picture",
      fix: `write ${address.trim().replace(/\s+/g, "-")}, and call the file so, too, if it is one of ours`,
    }),
  },
  {
    pattern: /!\[\[([^[\]\n]+)\]\]/g,
    tell: say("a picture is not put in so", "write ![what it shows](./picture.jpg), the file lying beside the page"),
  },
  {
    pattern: /\[\[([^[\]\n]+)\]\](?![([])/g,
    tell: ([, words = ""]) => ({
      message: "a link is not written so",
      fix: `write [${words.split("|").at(-1)}](/address/)`,
    }),
    read: ([, words = ""]) => `  ${words}  `,
    mend: ([, target = ""], _text, _at, { page }) => {
      const [name = "", words = name.split("#").at(0)] = target.split("|");
      const [title = "", place] = name.split("#");
      const href = page(title);
      return href && `[${words}](${href}${place === undefined ? "" : `#${slug(place)}`})`;
    },
  },
  {
    pattern: new RegExp(
      `\\[/?(?:${shortcodes})(?:\\s+[^\\]\\n]*)?/?\\](?![(\\[:])|\\[[a-z][\\w-]*(?:\\s+[\\w-]+=(?:["“”'][^\\]\\n"“”']*["“”']|[^\\s\\]"“”']+))+\\s*/?\\](?!\\()|\\[/[a-z][\\w-]*\\](?![(\\[])`,
      "gi",
    ),
    tell: say(CODE, `${TAKE}; what it showed can be written as text, a picture or a link`),
  },
  {
    pattern: /(?<![\w=])(==|\+\+)(?=[^\s=+])([^\n=+]*?[^\s=+])\1(?![\w=+])/g,
    tell: ([, , words = ""]) => ({ message: "these signs mark nothing here", fix: `write **${excerpt(words)}**` }),
    read: ([, , words = ""]) => `**${words}**`,
    mend: "read",
  },
  {
    pattern: /(?<=\S[^\n]*\n):[ \t]+(?=\S)(.*)$/gm,
    tell: say("a list of terms is not written so", "write each on a line of its own: - **Term**: what it means"),
    mend: ([whole], text, at) => mendTerm(text, at, whole),
    read: ([, words = ""]) => `  ${words}`,
  },
  {
    pattern: /\[(?![ x]\])([^[\]\n]+)\](?:[ \t\u00A0]+|\r?\n)\((?=\/|\.{0,2}\/|https?:|mailto:|www\.|#\w)([^()\s]+)\)/g,
    tell: ([, words = "", address = ""]) => ({
      message: "something stands between ] and (, so this is no link",
      fix: `write [${words}](${address})`,
    }),
    read: ([whole, words = "", address = ""]) => `[${words}](${address})${whole.includes("\n") ? "\n" : ""}`,
    mend: "read",
  },
  {
    pattern: /(?<!\])\[(?!\^)([^[\]\n]*\D[^[\]\n]*)\]\[(?!\^)([^[\]\n]*)\](?![[(:])/g,
    tell: ([, words = "", name = ""], text) =>
      isDefined(name || words, text)
        ? undefined
        : { message: "this link has no address", fix: `write [${words}](/address/)` },
    read: ([, words = ""]) => words,
  },
  {
    pattern: /(\*\*)(?=\S)(?:(?:[^*\n]|\*(?!\*)|\n(?!\s*\n))*[^\s*]\*?)?\1|(\*\*)\s*(?!\s)([^*\n]+?)[ \t\u00A0]*\2/g,
    tell: ([, , mark, words = ""]) =>
      mark
        ? {
            message: "a space stands between the stars and the words, so visitors would see the stars",
            fix: `write **${excerpt(words)}**`,
          }
        : undefined,
    read: ([whole, , mark, words = ""]) => (mark ? `**${words}**` : whole),
    mend: "read",
  },
  {
    pattern: /^[ \t]*(?:(?:&nbsp;|&#160;|\u00A0)[ \t]*)+$/gm,
    tell: say(
      "this line holds nothing but a hard space, and visitors would see a gap",
      "delete the line and write it anew, empty",
    ),
    mend: "away",
  },
  {
    pattern: /&amp;(?:[a-z]{2,8}|#\d+);|&(?:nbsp|amp|quot|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip)(?![a-z;])/gi,
    tell: say("visitors would read this as it stands", "write the sign itself"),
    mend: ([entity]) => /^&amp;(#\d+|\w+);$/.exec(entity)?.[1] && entity.replace("amp;", ""),
  },
  {
    pattern: /(?<![\w:/])(:[a-z][a-z_]{2,}:)(?![\w:])/g,
    tell: say("this makes no little picture here; visitors would read it as it stands", TAKE),
  },
];

/**
 * Finds what is written as other programs have it: codes, HTML, boxes, lists that only look like Markdown.
 * @param text the text of a page
 * @returns a finding for each place; and the text as it was meant, on the same lines, for all other rules to read
 */
export function readForeign(text: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let [read, masked] = [text, maskCode(text)];
  for (const kind of kinds) {
    const { pattern, tell } = kind;
    const source = read;
    const asMeant = kind.read ?? (([whole]: Groups) => blank(whole));
    for (const match of [...masked.matchAll(new RegExp(pattern, `${pattern.flags}d`))].toReversed()) {
      const [start, end] = match.indices?.[0] ?? [0, 0];
      const [whole = "", ...groups] = (match.indices ?? []).map((range) => range && read.slice(...range));
      const finding = tell([whole, ...groups], read);
      if (!finding) continue;
      const line = lineAt(read, start + whole.length - whole.trimStart().length);
      const mend = kind.mend && mendOf(kind, [whole, ...groups], source, start);
      findings.push({ line, found: excerpt(whole), ...finding, ...(mend && { mend }) });
      read = read.slice(0, start) + asMeant([whole, ...groups]) + read.slice(end);
      masked = masked.slice(0, start) + asMeant(groupsOf(match)) + masked.slice(end);
    }
  }
  return { text: read, findings: findings.toReversed() };
}

/** What mends one place, made only when somebody asks for it. @param at where it stands in the text */
function mendOf({ mend, read }: Kind, found: Groups, text: string, at: number): Finding["mend"] {
  return (known) => {
    const words = mend === "read" ? read?.(found).trimEnd() : mend === "away" ? "" : mend?.(found, text, at, known);
    const part = typeof words === "string" ? { at, before: found[0], after: words } : words;
    return part && { edits: [{ line: lineAt(text, part.at), before: part.before, after: part.after }] };
  };
}

const groupsOf = (match: RegExpExecArray): Groups => [match[0], ...match.slice(1)];

/** An address that a code names in quotation marks. */
const quotedIn = (code: string) => /["']([^"'\s]+)["']/.exec(code)?.[1];

/** Whether the address of a link stands further down, under its name. */
function isDefined(name: string, text: string): boolean {
  const plain = (words: string) => words.trim().replace(/\s+/g, " ").toLowerCase();
  return [...text.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].some(([, one = ""]) => plain(one) === plain(name));
}

const html = (name: string, tag: string) => ({
  field: `<${wholeOf(name)}>`,
  message: HTML,
  fix: insteadOfHtml(wholeOf(name), tag),
});

const plain = new RegExp(`^</?(${plainElements.join("|")})( /)?>$`);

const names = staffComponents.map(({ name }) => name);

/** Tags that old programs write in capital letters. */
const knownInCapitals =
  /^(A|B|BR|CENTER|DIV|EM|FONT|H[1-6]|HR|I|IMG|LI|OL|P|SPAN|STRONG|TABLE|TD|TH|TR|U|UL|Br|Img|Hr)$/;

/** The component whose name was written in small letters. HTML has a <source> and a <figure> too. */
const componentOf = (name: string, tag: string): string | undefined =>
  ["figure", "source"].includes(name.toLowerCase()) && !/\b(id|caption)\s*=/.test(tag)
    ? undefined
    : names.find((one) => one !== name && one.toLowerCase() === name.toLowerCase());

const blank = (text: string) => text.replace(/[^\r\n]/g, " ");
const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
