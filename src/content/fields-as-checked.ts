import { readFile } from "node:fs/promises";
import type { Loader } from "astro/loaders";
import { parse } from "yaml";
import { pageEnding } from "./page-files.ts";

/**
 * The same loader with fields as the content check reads them. Astro's own reader of YAML follows older rules: the
 * title `2026-11-23` is a day to it and no text, and `1_000` a number.
 * @param loader of pages, or of data files
 */
export const fieldsAsChecked = (loader: Loader): Loader => ({
  ...loader,
  load: (context) =>
    loader.load({
      ...context,
      parseData: async (entry) => {
        const text = entry.filePath ? await readFile(entry.filePath, "utf8") : "";
        const fields = pageEnding.test(entry.filePath ?? "")
          ? /^\s*---[ \t]*\r?\n([^]*?)^---[ \t]*\r?$/m.exec(text)?.[1]
          : text;
        return context.parseData({ ...entry, data: { ...entry.data, ...(parse(fields ?? "") as typeof entry.data) } });
      },
    }),
});
