import { all, rule } from "../support/built/rule.ts";
import { pages, site } from "../support/built/site.ts";

const indexed = pages.filter((page) => page.indexed);

rule(
  "a page names its own address as the canonical one",
  (page) => {
    const own = new URL(page.pathname, site).href;
    const named = [
      ...all(page, "link[rel=canonical]").map((link) => link.getAttribute("href")),
      ...all(page, 'meta[property="og:url"]').map((meta) => meta.getAttribute("content")),
    ];
    return named.length === 2 && named.every((address) => address === own)
      ? []
      : [`canonical and og:url must be ${own}, found: ${named.join(", ")}`];
  },
  indexed,
);

rule(
  "a page that asks not to be listed names no canonical address",
  (page) => all(page, "link[rel=canonical]").map((link) => `names ${link.getAttribute("href")}`),
  pages.filter((page) => !page.indexed),
);
