import { cp, readFile, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { readSnapshot } from "../admin/read-snapshot.ts";
import { contentDir } from "../content/directories.ts";
import sirv, { type RequestHandler } from "sirv";
import { bundleEditor } from "./bundle-editor.ts";

/**
 * What the editor's page may load: its own files, and GitHub where the content is kept. Sveltia CMS writes styles as it
 * runs and shows pictures from memory. Visitors' pages have the strict policy of `hosting/content-security.ts`.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data: https://api.github.com",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** What other modules of a page import of Vite's client. */
const NO_RELOAD = `export const createHotContext = () => ({ accept() {}, prune() {} });
export const updateStyle = () => {};
export const removeStyle = () => {};`;

/** Puts the editor's own files beside its page `/admin/`, and gives that page a policy of its own. */
export default function editor(): AstroIntegration {
  return {
    name: "editor",
    hooks: {
      "astro:server:setup": ({ server, logger }) => {
        // The page of the editor must not be loaded anew when it saves, as pages are that show what was saved.
        server.middlewares.use("/@vite/client", (request, response, next) => {
          if (!request.headers.referer?.endsWith("/admin/")) next();
          else
            response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" }).end(NO_RELOAD);
        });
        let files: Promise<RequestHandler> | undefined;
        server.middlewares.use("/admin/content.json", (_, response, next) => {
          readSnapshot(contentDir).then((site) => response.end(JSON.stringify(site)), next);
        });
        server.middlewares.use("/admin", (request, response, next) => {
          files ??= bundleEditor().then((folder) => sirv(folder, { dev: true }));
          files.then((serve) => serve(request, response, next), next);
        });
        server.httpServer?.once("listening", () => {
          logger.info(
            `The editor is at /admin/. Open it in Chrome or Edge, press "Work with Local Repository", and choose this folder: ${process.cwd()}`,
          );
        });
      },
      "astro:build:done": async ({ dir }) => {
        await cp(await bundleEditor(), new URL("admin/", dir), { recursive: true });
        const page = new URL("admin/index.html", dir);
        const html = await readFile(page, "utf8");
        await writeFile(
          page,
          html.replace(/(<meta http-equiv="content-security-policy" content=")[^"]*/, `$1${POLICY}`),
        );
      },
    },
  };
}
