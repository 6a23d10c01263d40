import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { outDir } from "../../src/content/directories.ts";

/** The pages whose figures stand in `tests/bench/`. A site without one of them has its first page of the same kind measured. */
const USUAL = {
  article: "/blog/how-intensive-outpatient-program-works/",
  program: "/programs/group-therapy/",
};

const isThere = (path: string) => existsSync(join(outDir, path, "index.html"));

/** @returns the address of an article or a program; nothing when the built site has none */
export function pageOf(kind: keyof typeof USUAL): string | undefined {
  const usual = USUAL[kind];
  if (isThere(usual)) return usual;
  const [, folder = ""] = usual.split("/");
  const [first] = globSync(`${folder}/*/index.html`, { cwd: outDir }).sort();
  return first && `/${first.replace("index.html", "")}`;
}

/** One page of each kind that the built site has, by what it is. */
export function measuredPages(): [kind: string, path: string][] {
  const all = Object.entries({
    article: pageOf("article"),
    program: pageOf("program"),
    home: "/",
    fit: "/fit/",
    search: "/search/",
    crisis: "/crisis/",
  });
  return all.flatMap(([kind, path]) => (path && isThere(path) ? [[kind, path]] : []));
}
