import { readIcon } from "~/content/brand.ts";
import { squareIcon } from "~/seo/icons.ts";

/** The mark in the light colours, which browsers show beside the page's title. */
export const GET = (): Response =>
  new Response(squareIcon(readIcon()), { headers: { "content-type": "image/svg+xml" } });
