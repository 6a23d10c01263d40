import { isLanguage } from "../../content/languages.ts";
import { knownPages, reservedSlugs } from "../collections.ts";
import { pageRule } from "../rule.ts";

/** Every address leads to one page, and none to a page in the place of what the site itself makes. */
export const addresses = pageRule(({ file, folder, href, slug }, report, { pageAt }) => {
  const refuse = (message: string, fix: string) => report({ message, found: href, fix });
  const first = pageAt.get(href);
  if (first && first.file !== file)
    refuse(
      `this page has the same address as ${first.file}`,
      `give one of the two another name, such as ${slug}-2, or delete it`,
    );
  if (folder === "pages" && !knownPages[slug] && reservedSlugs.includes(slug))
    refuse("this address belongs to the site itself", `give the page another name, such as about-${slug}`);
  if (folder === "pages" && isLanguage(slug))
    refuse(
      "addresses that begin with two letters belong to languages",
      `give the page another name, such as about-${slug}`,
    );
  // The blog's own list continues at /blog/2/.
  if (folder === "articles" && /^\d+$/.test(slug))
    refuse("this address belongs to the list of articles", `give the article a name of words, such as article-${slug}`);
});
