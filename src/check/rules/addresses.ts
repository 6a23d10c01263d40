import { isLanguage } from "../../content/languages.ts";
import { neededPages, reservedSlugs } from "../collections.ts";
import type { Rule } from "../site.ts";

/** Every address leads to one page. */
export const addresses: Rule = ({ pages }) => [
  ...[...Map.groupBy(pages, ({ href }) => href)].flatMap(([href, [first, ...others]]) =>
    others.map(({ file, slug }) => ({
      file,
      message: `this page has the same address as ${first?.file}`,
      found: href,
      fix: `give one of the two another name, such as ${slug}-2, or delete it`,
    })),
  ),
  ...pages
    .filter(({ folder, slug }) => folder === "pages" && !neededPages.includes(slug) && reservedSlugs.includes(slug))
    .map(({ file, href, slug }) => ({
      file,
      message: "this address belongs to the site itself",
      found: href,
      fix: `give the page another name, such as about-${slug}`,
    })),
  ...pages
    .filter(({ folder, slug }) => folder === "pages" && isLanguage(slug))
    .map(({ file, href, slug }) => ({
      file,
      message: "addresses that begin with two letters belong to languages",
      found: href,
      fix: `give the page another name, such as about-${slug}`,
    })),
  // The blog's own list continues at /blog/2/.
  ...pages
    .filter(({ folder, slug }) => folder === "articles" && /^\d+$/.test(slug))
    .map(({ file, href, slug }) => ({
      file,
      message: "this address belongs to the list of articles",
      found: href,
      fix: `give the article a name of words, such as article-${slug}`,
    })),
];
