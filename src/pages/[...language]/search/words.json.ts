import type { APIRoute } from "astro";
import { getPathsOf } from "~/content/paths.ts";
import { getWindowData } from "~/content/search-data.ts";

export const getStaticPaths = () => getPathsOf("search");

/** The words of the search, for its window on other pages: loaded when a visitor opens it. */
export const GET: APIRoute = async ({ currentLocale }) => Response.json(await getWindowData(currentLocale));
