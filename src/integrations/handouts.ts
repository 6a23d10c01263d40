import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import sirv from "sirv";
import { contentDir } from "../content/directories.ts";
import { handoutAddress, handoutFolder } from "../content/handouts.ts";

/** Puts the files to hand out into the site, under the names that they have in the content folder. */
export default function handouts(): AstroIntegration {
  const folder = join(contentDir, handoutFolder);
  return {
    name: "handouts",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(handoutAddress("").slice(0, -1), sirv(folder, { dev: true }));
      },
      "astro:build:done": async ({ dir }) => {
        const isForVisitors = (file: string) => file === folder || file.endsWith(".pdf");
        if (existsSync(folder))
          await cp(folder, join(fileURLToPath(dir), handoutFolder), { recursive: true, filter: isForVisitors });
      },
    },
  };
}
