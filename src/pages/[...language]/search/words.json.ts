import type { APIRoute, GetStaticPaths } from "astro";
import { getWindowData } from "~/content/search-data.ts";
import { getPathsOfPage } from "~/content/translations.ts";

export const getStaticPaths = (() => getPathsOfPage("search")) satisfies GetStaticPaths;

/** The words of the search, for its window on other pages: loaded when a visitor opens it. */
export const GET: APIRoute = async ({ currentLocale }) => Response.json(await getWindowData(currentLocale));
