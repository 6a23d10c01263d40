/** Writes the favicon set into `public/` from the mark. Run by hand when the mark changes: `npm run icons`. */
import { writeFile } from "node:fs/promises";
import sharp from "sharp";

const publicDir = new URL("../public/", import.meta.url);

const drawing = `<circle cx="29" cy="13" r="9" fill="#e08a4f"/>
<path d="M9 31 24 13l6 7 5-5 12 16z" fill="#e3b793"/><path d="M1 31 13 16l7 9 6-6 14 12z" fill="#3d6656"/>`;

/** The mark in a square. @param padding room around it, in units of the drawing's 48 @param paper background, if any */
const square = (padding: number, paper?: string) => {
  const side = 48 + 2 * padding;
  const back = paper
    ? `<rect x="${-padding}" y="${-padding - 7}" width="${side}" height="${side}" fill="${paper}"/>`
    : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-padding} ${-padding - 7} ${side} ${side}">${back}${drawing}</svg>`;
};

const png = (svg: string, size: number) =>
  sharp(Buffer.from(svg), { density: 600 }).resize(size, size).png().toBuffer();

/** An .ico file that holds one PNG (https://en.wikipedia.org/wiki/ICO_(file_format)). @param size its side in pixels */
function ico(image: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}

const write = (name: string, content: string | Uint8Array) => writeFile(new URL(name, publicDir), content);
const paper = "#fbf5ea";

await write("favicon.svg", square(0));
await write("favicon.ico", ico(await png(square(0), 32), 32));
await write("apple-touch-icon.png", await png(square(8, paper), 180));
console.log("icons: written to public/");
