import { readBrand, readIcon } from "~/content/brand.ts";
import { pngIcon, squareIcon } from "~/seo/icons.ts";

/** The mark on the site's paper, for the home screens of phones. */
export async function GET(): Promise<Response> {
  const icon = await pngIcon(squareIcon(readIcon(), 1 / 6, readBrand().light.paper), 180);
  return new Response(new Uint8Array(icon), { headers: { "content-type": "image/png" } });
}
