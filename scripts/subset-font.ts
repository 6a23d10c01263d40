/**
 * Writes the site's font: the letters of English and Spanish, one file for all weights from 400 to 700.
 * Run by hand when the font's package or the letters change: `node scripts/subset-font.ts`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
const letters = range(0x20, 0x7e) + "ÁÉÍÑÓÚÜáéíñóúü¡¿" + "–—‘’“”…·×→←↑↓©°½§";

const source = fileURLToPath(
  import.meta
    .resolve("@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
);
const target = new URL("../src/assets/fonts/atkinson-hyperlegible-next.woff2", import.meta.url);

const font = await subsetFont(await readFile(source), letters, {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700 } },
});
await writeFile(target, font);
console.log(`${fileURLToPath(target)}: ${font.length} bytes`);
