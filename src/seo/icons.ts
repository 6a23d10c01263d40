import sharp from "sharp";

/** The mark as icons show it: shapes in colours of their own, within their box. */
export interface Icon {
  viewBox: readonly [number, number, number, number];
  shapes: string;
}

/**
 * The mark in the middle of a square.
 * @param padding room around it, as a part of its longer side
 * @param ground colour behind it, if any
 * @returns an SVG file
 */
export function squareIcon(
  { viewBox: [left, top, width, height], shapes }: Icon,
  padding = 0,
  ground?: string,
): string {
  const side = Math.max(width, height) * (1 + 2 * padding);
  const [x, y] = [left - (side - width) / 2, top - (side - height) / 2];
  const back = ground ? `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="${ground}"/>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${side} ${side}">${back}${shapes}</svg>`;
}

/** @param size side of the picture in pixels. @returns a PNG file */
export const pngIcon = (svg: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 600 }).resize(size, size).png().toBuffer();

/** @param size side of the picture in pixels. @returns an .ico file that holds one PNG (https://en.wikipedia.org/wiki/ICO_(file_format)) */
export async function icoIcon(svg: string, size: number): Promise<Buffer> {
  const image = await pngIcon(svg, size);
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
