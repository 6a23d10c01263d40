import type { APIRoute } from "astro";
import { pageKinds } from "~/content/page-kinds.ts";
import { getAllSitePages, getTranslations } from "~/content/site-pages.ts";
import type { ListedPage } from "~/seo/page-list.ts";

/** The list of all pages, for the steps of the build that come after them; it is not published. */
export const GET: APIRoute = async () => {
  const pages = (await getAllSitePages()).map(async (page): Promise<ListedPage> => {
    const { kind, id, href, part, modified, noindex, searched } = page;
    const translations = part > 1 ? [page] : await getTranslations(pageKinds[kind].path(id));
    return {
      ...{ href, modified, noindex, searched },
      translations: translations.map(({ language, href }) => ({ language, href })),
    };
  });
  return Response.json(await Promise.all(pages));
};
