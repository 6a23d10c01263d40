import type { APIRoute } from "astro";
import { getSearchData } from "~/content/search-data.ts";

/** The words of the search, for its window on other pages: loaded when a visitor opens it. */
export const GET: APIRoute = async ({ currentLocale }) => Response.json(await getSearchData(currentLocale));
