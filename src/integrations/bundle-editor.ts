import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { compressFolder } from "../hosting/compress.ts";

const editorDir = fileURLToPath(new URL("../admin/", import.meta.url));

/** What the editor is bundled from; when one of these changes it is bundled anew. */
const SOURCES = [
  "src/{admin,check,content,schemas}/**/*.{ts,css}",
  "src/integrations/bundle-editor.ts",
  "node_modules/{@sveltia/cms,node-diff3,yaml}/package.json",
  "node_modules/{remark-*,unified}/package.json",
];

const CACHE = resolve("node_modules/.cache");

/**
 * Bundles and compresses the editor, or takes the files of the last build: they are two megabytes that no edit of the
 * content changes.
 * @returns the folder with `editor.js` and what belongs to it
 */
export async function bundleEditor(): Promise<string> {
  const hash = createHash("sha256");
  for await (const file of glob(SOURCES)) hash.update(await readFile(file));
  const finished = `${CACHE}/editor-${hash.digest("hex").slice(0, 16)}`;
  if (existsSync(finished)) return finished;
  await mkdir(CACHE, { recursive: true });
  const partial = await mkdtemp(`${CACHE}/editor-`);
  await build({
    configFile: false,
    root: editorDir,
    base: "/admin/",
    logLevel: "error",
    plugins: [leaveOutExtras()],
    // The check runs in the editor, too, with a parser that is no native program.
    resolve: {
      alias: { satteri: `${editorDir}parser.ts`, "node:path/posix": "path-browserify", "node:path": "path-browserify" },
    },
    define: { "process.env": "{}" },
    build: {
      outDir: partial,
      emptyOutDir: true,
      assetsDir: ".",
      target: "es2024",
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: `${editorDir}editor.ts`, output: { entryFileNames: "editor.js" } },
    },
  });
  await removeSourceMapLinks(partial);
  await compressFolder(partial);
  // Another build may have been quicker.
  await rename(partial, finished).catch(() => rm(partial, { recursive: true }));
  return finished;
}

/** Packages name source maps that are not there. */
async function removeSourceMapLinks(folder: string): Promise<void> {
  for await (const name of glob("*.js", { cwd: folder })) {
    const text = await readFile(`${folder}/${name}`, "utf8");
    await writeFile(`${folder}/${name}`, text.replace(/^\/\/# sourceMappingURL=.*$/m, ""));
  }
}

/** Parts of the editor that nothing here asks for: code highlighting in 300 languages, drawing on maps. */
const EXTRAS = /^(@shikijs\/(langs|themes)\/|leaflet|terra-draw)/;

/** The editor brings its fonts, and falls back to others' servers, which are not ours to ask. */
const FOREIGN_FONTS = /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;

/** People's portraits, which come from yet another server; the editor draws a head where there is none. */
const PORTRAITS = /(vatarURL:)[\w$.?]+\.avatar_?url\b/gi;

/** Whether GitHub works, and whether there is a newer editor: questions to servers that are not ours to ask. */
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, 'data:application/json,{"status":{"indicator":"none"}}'],
  [/https:\/\/unpkg\.com\/@sveltia\/cms(?=`)/g, "data:application/json,{}#"],
];

/** Whoever opens a page would find themselves at the last citation of its text, since each takes the focus as it is drawn. */
const FOCUS = /(\w+)\.closest\(`\[role="textbox"\]\[aria-readonly="false"\]`\)&&\1\.focus\(\)/g;

/** What the editor says above the reason why it did not save: most often there is something to mend, not to wait for. */
const TRY_LATER = "There was an error while saving the entry. Please try again later.";

function leaveOutExtras(): Plugin {
  return {
    name: "leave-out-extras",
    enforce: "pre",
    resolveId: (id) => (EXTRAS.test(id) ? "\0left-out" : undefined),
    load: (id) => (id === "\0left-out" ? "export default {}" : undefined),
    transform: (code, id) =>
      id.includes("@sveltia/cms/npm/index.js")
        ? QUESTIONS.reduce(
            (code, [question, answer]) => code.replaceAll(question, answer),
            code
              .replaceAll(FOREIGN_FONTS, "")
              .replaceAll(PORTRAITS, "$1undefined")
              .replaceAll(TRY_LATER, "The entry was not saved.")
              .replaceAll(FOCUS, "0"),
          )
        : undefined,
  };
}
