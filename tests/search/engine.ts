import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "../../src/hosting/serve.ts";
import { outDir } from "../../src/content/directories.ts";
import type { Pagefind } from "../../src/search/pagefind.ts";
import { SiteSearchEngine } from "../../src/search/site-search-engine.ts";

/** The search of the finished site, run by Node with the same Pagefind, WebAssembly and index that visitors get. */
export async function openSearch(language: string, others: readonly string[] = []) {
  const site = await serve({ dir: outDir, port: 0 });
  const load = async (path: string): Promise<unknown> => {
    if (!path.endsWith(".js")) return (await fetch(site.url + path)).json();
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(outDir, path)).href)) as Pagefind;
    return {
      createInstance: (options) =>
        inPage(language, () => module.createInstance({ ...options, basePath: `${site.url}/pagefind/`, baseUrl: "/" })),
    } satisfies Pagefind;
  };
  return { engine: new SiteSearchEngine({ language, others, load }), close: site.close };
}

/** Pagefind asks the page in which it runs for its language. */
function inPage<Value>(language: string, run: () => Value): Value {
  const page = { querySelector: () => ({ getAttribute: () => language }) };
  Object.assign(globalThis, { document: page });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(globalThis, "document");
  }
}
