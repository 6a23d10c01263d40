import { inColours, readBrand, readMark } from "~/content/brand.ts";
import { pngIcon, squareIcon } from "~/seo/icons.ts";

/** The mark on the site's paper, for the home screens of phones. */
export async function GET(): Promise<Response> {
  const { viewBox, shapes } = readMark();
  const { light } = readBrand();
  const icon = squareIcon({ viewBox, shapes: inColours(shapes, light) }, 1 / 6, light.paper);
  return new Response(new Uint8Array(await pngIcon(icon, 180)), { headers: { "content-type": "image/png" } });
}
