import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { contentDir } from "../../src/content/directories.ts";
import { all, rule } from "../support/built/rule.ts";
import { pages } from "../support/built/site.ts";

const ids = Object.keys(parse(readFileSync(join(contentDir, "topics.yaml"), "utf8")) as object);

/** Ids of the topics that a page lists, in the order in which readers see them. */
const listed = (page: (typeof pages)[number]) =>
  all(page, ".topic-list a").flatMap((link) => /\/topics\/([^/]+)\/$/.exec(link.getAttribute("href") ?? "")?.[1] ?? []);

rule(
  "topics stand in the order of topics.yaml, which staff chose",
  (page) => {
    const shown = listed(page);
    const wanted = ids.filter((id) => shown.includes(id));
    return shown.join() === wanted.join() ? [] : [`${shown.join(", ")} in the place of ${wanted.join(", ")}`];
  },
  pages.filter((page) => listed(page).length > 0),
);
