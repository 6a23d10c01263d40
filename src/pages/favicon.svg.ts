import { inColours, readBrand, readMark } from "~/content/brand.ts";
import { squareIcon } from "~/seo/icons.ts";

/** The mark in the light colours, which browsers show beside the page's title. */
export function GET(): Response {
  const { viewBox, shapes } = readMark();
  const icon = squareIcon({ viewBox, shapes: inColours(shapes, readBrand().light) });
  return new Response(icon, { headers: { "content-type": "image/svg+xml" } });
}
