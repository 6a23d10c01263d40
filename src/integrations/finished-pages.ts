import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { languageFolders } from "../content/site-languages.ts";
import { feedRules, policyOf, policyRules } from "../hosting/policy-headers.ts";
import { loadImports } from "./load-imports.ts";
import { pageWords } from "./page-words.ts";
import { placeNotFound } from "./place-not-found.ts";
import { policyFirst, pruneHashes } from "./prune-policy.ts";
import { pruneStyles } from "./prune-styles.ts";
import { picturesIn, removeUnusedPictures } from "./unused-pictures.ts";

/**
 * Reads every finished page once: asks for what its scripts import and lowers their priority, prunes its styles and
 * its policy, which it puts first, writes the policies of all into `_headers`, and removes the pictures that none of them
 * shows. Has to come after every integration that adds pages.
 */
export default function finishedPages(): AstroIntegration {
  return {
    name: "finished-pages",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const root = fileURLToPath(dir);
        placeNotFound(root, languageFolders);
        const policies: [file: string, policy: string][] = [];
        const shown = new Set<string>();
        const wordsOfScripts = pageWords(root);
        const withImports = loadImports(root);
        // Nothing else runs meanwhile, and thousands of small files are read at half the cost without promises.
        for (const file of globSync("**/*.html", { cwd: root }).sort()) {
          const before = readFileSync(join(root, file), "utf8");
          // The editor's own script makes all that it shows, and the assessment takes in its page of another language.
          const isMadeByScripts = file.startsWith("admin/") || before.includes("<fit-assessment");
          const pruned = isMadeByScripts ? before : pruneStyles(before, wordsOfScripts(before));
          const html = policyFirst(pruneHashes(lowerScriptPriority(withImports(pruned))));
          if (html !== before) writeFileSync(join(root, file), html);
          for (const name of picturesIn(html)) shown.add(name);
          const policy = policyOf(html);
          if (policy) policies.push([file, policy]);
        }
        const feeds = globSync("{,*/}rss.xml", { cwd: root }).sort();
        appendFileSync(join(root, "_headers"), feedRules(feeds) + policyRules(policies));
        removeUnusedPictures(root, shown);
      },
    },
  };
}

/**
 * Browsers would fetch scripts beside the typeface, and no page needs one to be read. Done here, because Astro leaves a
 * script that has attributes unbundled.
 * @returns the page with scripts that wait for the typeface
 */
function lowerScriptPriority(html: string): string {
  return html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
}
