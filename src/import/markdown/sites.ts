import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { isFields } from "./front-matter.ts";

/** Programs that make sites of Markdown, and what only has files: Word by pandoc, Google Docs, an editor. */
export type Program =
  | "Jekyll"
  | "Hugo"
  | "Astro"
  | "Docusaurus"
  | "Eleventy"
  | "Gatsby"
  | "Hexo"
  | "Obsidian"
  | "VitePress"
  | "Zola"
  | "MkDocs"
  | "plain files";

/** A site within the folder. */
export interface Site {
  /** Where it lies in the folder: empty, or a path with a slash at the end. */
  root: string;
  program: Program;
  /** Its settings, by the names of the program. */
  config: Record<string, unknown>;
}

const markers: readonly [RegExp, Program][] = [
  [/^docusaurus\.config\.\w+$/, "Docusaurus"],
  [/^astro\.config\.\w+$/, "Astro"],
  [/^gatsby-config\.\w+$/, "Gatsby"],
  [/^(?:\.eleventy\.c?js|eleventy\.config\.\w+)$/, "Eleventy"],
  [/^\.(?:vitepress|vuepress)$/, "VitePress"],
  [/^\.obsidian$/, "Obsidian"],
  [/^mkdocs\.ya?ml$/, "MkDocs"],
  [/^hugo\.(?:toml|ya?ml|json)$/, "Hugo"],
  [/^config\.(?:toml|ya?ml|json)$/, "Hugo"],
  [/^_config(?:\.\w+)?\.(?:ya?ml|toml)$/, "Jekyll"],
];

/** Settings of one program may lie beside those of another; the names that only one uses say more. */
const rank = (program: Program) => markers.findIndex(([, one]) => one === program);

/** What a path says of its program, where no settings lie in the folder. */
const habits: readonly [RegExp, Program][] = [
  [/(?:^|\/)source\/_(?:posts|drafts)\//, "Hexo"],
  [/(?:^|\/)_(?:posts|drafts)\//, "Jekyll"],
  [/(?:^|\/)src\/(?:content|pages)\//, "Astro"],
  [/(?:^|\/)content\/.*_?index\.md$/, "Hugo"],
  [/(?:^|\/)(?:archetypes|layouts\/shortcodes)\//, "Hugo"],
];

/**
 * The sites of a folder: one for each place where a program's settings lie, else one for the whole folder.
 * @param files all paths in the folder
 * @param folder where it lies on this machine
 * @returns from the deepest root to the top, so that the first whose root a path begins with is its site
 */
export async function findSites(files: readonly string[], folder: string): Promise<Site[]> {
  const roots = new Map<string, Site>();
  for (const path of files) {
    const program = markers.find(([pattern]) => pattern.test(posix.basename(path)))?.[1];
    if (!program || /(?:^|\/)(?:themes|archetypes|data|exampleSite)\//.test(path)) continue;
    const root = path.replace(/(?:config\/(?:_default\/)?)?[^/]+$/, "");
    const site = roots.get(root) ?? { root, program, config: {} };
    roots.set(root, {
      root,
      program: [site.program, program].sort((a, b) => rank(a) - rank(b))[0] ?? program,
      config: { ...site.config, ...(await readConfig(join(folder, path))) },
    });
  }
  for (const site of roots.values()) site.program = recognise(site, files);
  if (!roots.has("")) {
    const habit = habits.find(([pattern]) =>
      files.some((file) => pattern.test(file) && /\.(?:md|mdx|markdown)$/.test(file)),
    );
    roots.set("", { root: "", program: habit?.[1] ?? "plain files", config: {} });
  }
  return [...roots.values()].sort((a, b) => b.root.length - a.root.length);
}

/** Programs that share the name of their settings' file. */
function recognise({ root, program, config }: Site, files: readonly string[]): Program {
  const has = (start: string) => files.some((file) => file.startsWith(root + start));
  if (program === "Jekyll" && has("source/_posts/")) return "Hexo";
  if (program === "Hugo" && "base_url" in config) return "Zola";
  // Many programs call their settings `config`.
  if (program === "Hugo" && !has("content/") && !("baseURL" in config)) return "plain files";
  return program;
}

/** Settings as plain values; those that are code are read for what stands there in quotation marks. */
async function readConfig(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    const isCode = /\.[cm]?[jt]s$/.test(path);
    const value: unknown = isCode ? quotedIn(text) : path.endsWith(".toml") ? parseToml(text) : parseYaml(text);
    return isFields(value) ? value : {};
  } catch {
    return quotedIn(text);
  }
}

function quotedIn(code: string): Record<string, unknown> {
  const pairs = code.matchAll(/(?:^|[{,])\s*["']?(\w+)["']?\s*[:=]\s*(["'`])([^"'`\n]*)\2/gm);
  return Object.fromEntries([...pairs].toReversed().map(([, name = "", , value = ""]) => [name, value]));
}

/** A setting that is words, under the first of its names that is there. */
export function setting({ config }: Site, ...names: string[]): string | undefined {
  return names.map((name) => config[name]).find((value) => typeof value === "string" && value !== "") as
    string | undefined;
}
