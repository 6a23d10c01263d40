import { readIcon } from "~/content/brand.ts";
import { icoIcon, squareIcon } from "~/seo/icons.ts";

/** The same for browsers and readers of feeds that know no SVG. */
export async function GET(): Promise<Response> {
  const icon = await icoIcon(squareIcon(readIcon()), 32);
  return new Response(new Uint8Array(icon), { headers: { "content-type": "image/x-icon" } });
}
