import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { outDir } from "../../../src/content/directories.ts";
import { pictureSets, resources } from "./resources.ts";
import { all } from "./rule.ts";
import { files, read, site, type BuiltPage } from "./site.ts";

/** Bytes that one cold visit of a page transfers, by kind. */
export interface Weight {
  /** The page with its inline styles and scripts. */
  html: number;
  /** Script files, and inline scripts as if they were a file: part of `html` too. */
  js: number;
  /** How many script files. */
  scripts: number;
  fonts: number;
  /** Pictures, icons and everything else. */
  pictures: number;
  /** All of it, each byte once. */
  total: number;
}

/** @returns what a browser transfers for a page before the visitor does anything, Brotli where that helps */
export function weigh(page: BuiltPage): Weight {
  const inline = all(page, "script:not([src]):not([type$=json])").map(({ textContent }) => textContent);
  const sizes = Map.groupBy(loadedFiles(page), kindOf);
  const sum = (kind: string) => (sizes.get(kind) ?? []).reduce((bytes, file) => bytes + transferred(file), 0);
  const html = transferred(page.pathname.replace(/\/$/, "/index.html")) + sum("css");
  const [js, fonts, pictures] = [sum("js"), sum("fonts"), sum("pictures")];
  const inlineJs = inline.length > 0 ? brotli(Buffer.from(inline.join("\n"))) : 0;
  const scripts = sizes.get("js")?.length ?? 0;
  return { html, js: js + inlineJs, scripts, fonts, pictures, total: html + js + fonts + pictures };
}

function loadedFiles(page: BuiltPage): string[] {
  const pathOf = (address: string) => new URL(address, new URL(page.pathname, site)).pathname;
  const alternatives = new Set(pictureSets(page).flat());
  const heaviest = pictureSets(page).flatMap(
    (set) => set.toSorted((a, b) => size(pathOf(b)) - size(pathOf(a)))[0] ?? [],
  );
  // Phones ask for this icon when the page is put on their home screen, not before.
  const later = new Set(all(page, "link[rel=apple-touch-icon]").map((link) => link.getAttribute("href")));
  const forms = new Set(all(page, "form").map((form) => form.getAttribute("action")));
  const direct = [...resources(page).filter((address) => !alternatives.has(address)), ...heaviest]
    .filter((address) => !later.has(address) && !forms.has(address))
    .map(pathOf);
  return [...new Set([...direct, ...direct.filter((file) => file.endsWith(".js")).flatMap((file) => imports(file))])];
}

/** Script files that a script imports at once, and those that they import. */
export function imports(script: string, seen = new Set<string>()): string[] {
  for (const [, address = ""] of read(script).matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)) {
    const { pathname } = new URL(address, new URL(script, site));
    if (seen.has(pathname)) continue;
    seen.add(pathname);
    imports(pathname, seen);
  }
  return [...seen];
}

const kinds: Record<string, string> = { ".css": "css", ".js": "js", ".woff2": "fonts" };
const kindOf = (file: string) => kinds[extname(file)] ?? "pictures";
const compressible = [".html", ".css", ".js", ".svg", ".ico", ".json", ".xml"];

const size = (file: string) => readFileSync(join(outDir, file)).length;

function transferred(file: string): number {
  if (files.has(`${file}.br`)) return size(`${file}.br`);
  return compressible.includes(extname(file)) ? brotli(readFileSync(join(outDir, file))) : size(file);
}

function brotli(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
}
