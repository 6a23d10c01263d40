import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

/** Files whose styles belong to something that is not named like the file. */
const OTHER_ROOTS: Record<string, string> = {
  // By address and not by class, which would cost bytes on every term.
  Term: 'a[href*="/glossary/#"]',
  // The mark beside a heading; the heading itself is the text's.
  SectionHeading: ".permalink",
  // The same element as site-search, with what only its own page has.
  "search-page": "site-search",
  // Any text with two wordings may have its attributes.
  Perspectives: "[data-perspective",
  "fit-assessment": "fit-assessment",
};

/** What a component may style beside its own parts. */
const AROUND: Record<string, string[]> = {
  // While somebody answers, the page around the assessment steps back.
  "src/components/fit/fit-assessment.css": ["body[data-assessing]", "html:has(body[data-assessing])"],
};

interface Stylesheet {
  file: string;
  css: string;
  /** The class or element that the file's styles lie under. */
  root: string;
}

const styles: Stylesheet[] = globSync("src/{components,layouts}/**/*.{astro,css}")
  // On paper a whole page is laid out anew, with all its parts.
  .filter((file) => !file.endsWith("crisis-sheet.css"))
  .sort()
  .flatMap((file) => {
    const css = stylesOf(file).replaceAll(/\/\*.*?\*\//gs, "");
    return css ? [{ file, css, root: rootOf(file, css) }] : [];
  });

describe("the styles of components", () => {
  it("are found", () => expect(styles.length).toBeGreaterThan(35));

  it.each(styles)("$file lies in the layer of components", ({ css }) => {
    expect(rulesOf(css).map(({ prelude }) => prelude)).toEqual(["@layer components"]);
  });

  it.each(styles)("$file styles what lies under $root alone", ({ file, css, root }) => {
    const own = ["::highlight", ...(AROUND[file] ?? [root])];
    const foreign = selectorsOf(css).filter(
      (selector) => !names(selector, root) && !own.some((beginning) => selector.startsWith(beginning)),
    );
    expect(foreign).toEqual([]);
  });

  it.each(styles)("$file names no root of another component", ({ css, root }) => {
    const others = new Set(styles.map((other) => other.root).filter((other) => other !== root));
    expect([...others].filter((other) => names(css, other))).toEqual([]);
  });
});

it("leave other files of styles without a component's root", () => {
  const shared = globSync("src/styles/*.css").map((file) => readFileSync(file, "utf8").replaceAll(/\/\*.*?\*\//gs, ""));
  expect(styles.filter(({ root }) => shared.some((css) => names(css, root))).map(({ file }) => file)).toEqual([]);
});

function stylesOf(file: string): string {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".css")) return text;
  return [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = ""]) => css).join("\n");
}

/** `.article-cards` for ArticleCards.astro, or the custom element of that name; a layout's class is without "-layout". */
function rootOf(file: string, css: string): string {
  const name = basename(file).replace(/\.\w+$/, "");
  const kebab = name
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase()
    .replace(/-layout$/, "");
  return (
    OTHER_ROOTS[name] ??
    (new RegExp(`^\\s*${kebab}[\\s,{]`, "m").test(css) && kebab.includes("-") ? kebab : `.${kebab}`)
  );
}

/** Whether a selector, or a whole file, names a class or a custom element. */
function names(css: string, root: string): boolean {
  const end = root.startsWith("[") ? "" : "(?![\\w-])";
  return new RegExp(`(?<![\\w.-])${RegExp.escape(root)}${end}`).test(css);
}

/** The selectors of the outermost rules, within layers and media queries. */
function selectorsOf(css: string): string[] {
  return rulesOf(css).flatMap(({ prelude, body }) => {
    if (prelude.startsWith("@keyframes")) return [];
    return prelude.startsWith("@") ? selectorsOf(body) : [prelude];
  });
}

/** The outermost rules of a stylesheet. */
function rulesOf(css: string): { prelude: string; body: string }[] {
  const rules = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (const { 0: char, index } of css.matchAll(/[{}]/g)) {
    if (char === "{" && depth++ === 0) open = index;
    if (char === "}" && --depth === 0) {
      rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, index) });
      start = index + 1;
    }
  }
  return rules;
}
