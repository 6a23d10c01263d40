import { posix } from "node:path";
import { slug } from "github-slugger";

/**
 * A file's name as an address can have it: `My First_Week.MDX` becomes `my-first-week.mdx`, `café` becomes `cafe`.
 * @param ending the last part of the name, which keeps its dot
 */
export function tidyName(name: string, ending = ""): string {
  const words = name.slice(0, name.length - ending.length).replace(/[_.\s]+/g, " ");
  // Servers, systems and the search write letters outside of ASCII each in a way of their own.
  const plain = words.normalize("NFKD").replace(/[^ -~]/g, "");
  return (slug(plain.trim()).replace(/-+/g, "-").replace(/^-|-$/g, "") || "page") + ending.toLowerCase();
}

/** The same for the last part of a path: `./IMG 2041.JPG` becomes `./img-2041.jpg`. */
export function tidyPath(path: string): string {
  const last = posix.basename(path);
  return path.slice(0, path.length - last.length) + tidyName(last, posix.extname(last));
}
