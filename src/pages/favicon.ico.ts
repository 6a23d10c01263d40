import { inColours, readBrand, readMark } from "~/content/brand.ts";
import { icoIcon, squareIcon } from "~/seo/icons.ts";

/** The same for browsers and readers of feeds that know no SVG. */
export async function GET(): Promise<Response> {
  const { viewBox, shapes } = readMark();
  const icon = squareIcon({ viewBox, shapes: inColours(shapes, readBrand().light) });
  return new Response(new Uint8Array(await icoIcon(icon, 32)), { headers: { "content-type": "image/x-icon" } });
}
