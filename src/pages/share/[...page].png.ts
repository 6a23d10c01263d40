import type { APIRoute, GetStaticPaths } from "astro";
import { getSharePages } from "~/content/share-pages.ts";
import { sharePicture, sharePictureKey, sharePicturePath, type SharePicture } from "~/seo/share-picture.ts";

/** One picture for each page, for the previews of social networks and messages. */
export const getStaticPaths = (async () =>
  (await getSharePages()).map(({ href, ...props }) => ({
    params: { page: sharePicturePath(href).slice("/share/".length, -".png".length) },
    props,
    cacheKey: sharePictureKey(props),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<SharePicture> = async ({ props }) =>
  new Response(await sharePicture(props), { headers: { "content-type": "image/png" } });
