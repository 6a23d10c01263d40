import { globSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentDir } from "../content/directories.ts";
import { readRedirects } from "../content/redirects.ts";
import { notFoundLines, redirectLines, withoutPages, writeRedirectPages } from "../hosting/redirect-files.ts";

/**
 * Leads from the old addresses of `content/redirects.yaml` to the new ones: by `_redirects` on hosts that read it, by a
 * page at the old address on others. Has to come after every integration that looks at pages.
 */
export default function redirects(): AstroIntegration {
  let site: string;
  return {
    name: "redirects",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site ?? "http://localhost";
      },
      "astro:build:done": ({ dir }) => {
        const root = fileURLToPath(dir);
        const all = withoutPages(root, readRedirects(contentDir));
        const isNetlify = "NETLIFY" in process.env;
        const notFound = isNetlify ? globSync("*/404.html", { cwd: root }).sort() : [];
        if (all.length + notFound.length === 0) return;
        writeFileSync(new URL("_redirects", dir), redirectLines(all, isNetlify) + notFoundLines(notFound));
        writeRedirectPages(root, all, site);
      },
    },
  };
}
