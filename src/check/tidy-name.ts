import { posix } from "node:path";
import { slug } from "github-slugger";

/**
 * The name that a file should have, so that it makes a good address: `My First_Week.MDX` becomes `my-first-week.mdx`.
 * @param ending the last part of the name, which keeps its dot
 */
export function tidyName(name: string, ending = ""): string {
  const words = name.slice(0, name.length - ending.length).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[_.\s]+/g, " "); // prettier-ignore
  const letters = slug(words.trim()).replace(/[^a-z0-9-]/g, "");
  return (letters.replace(/-+/g, "-").replace(/^-|-$/g, "") || "page") + ending.toLowerCase();
}

/** The same for the last part of a path: `./IMG 2041.JPG` becomes `./img-2041.jpg`. */
export function tidyPath(path: string): string {
  const last = posix.basename(path);
  return path.slice(0, path.length - last.length) + tidyName(last, posix.extname(last));
}
