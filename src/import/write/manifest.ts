import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";

/**
 * What imports have written, so that the next one knows what somebody has changed since. It lies in the content folder,
 * where it goes wherever the content goes, into another clone too; the check and the build pass over names with a dot.
 */
export const MANIFEST = ".imported.json";

const schema = z.object({
  about: z.string(),
  /** Files of each page and their hashes, by its site and what that calls it. */
  pages: z.record(z.string(), z.record(z.string(), z.string())),
  /** Redirects as they were written: old address and new one. */
  redirects: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof schema>;

const EMPTY: Manifest = {
  about: "What npm run import wrote, so that the next import leaves alone what was changed since. Keep it.",
  pages: {},
  redirects: {},
};

/** @throws one line when the file is damaged: without it, an import would overwrite what people have written */
export function readManifest(contentDir: string): Manifest {
  const file = join(contentDir, MANIFEST);
  if (!existsSync(file)) return EMPTY;
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(`${file} is damaged: take it from an earlier version of the project, or delete it and every page
that an import wrote.`);
  }
}

/** The file's text: sorted, so that a change of it can be read. */
export function manifestText({ about, pages, redirects }: Manifest): string {
  const files = Object.entries(sorted(pages)).map(([page, one]): [string, object] => [page, sorted(one)]);
  return `${JSON.stringify({ about, pages: Object.fromEntries(files), redirects: sorted(redirects) }, null, 1)}\n`;
}

const sorted = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A short name for what stands in a file. */
export const hashOf = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The hash of a file; undefined when there is none. */
export const hashOfFile = (file: string): string | undefined =>
  existsSync(file) ? hashOf(readFileSync(file)) : undefined;

/**
 * What became of the files that an import wrote.
 * @param files hashes by their path in the content folder
 */
export function changeOf(contentDir: string, files: Readonly<Record<string, string>>): "none" | "edited" | "deleted" {
  const now = Object.entries(files).map(([path, hash]) => ({
    isPage: isPage(path),
    hash,
    is: hashOfFile(join(contentDir, path)),
  }));
  if (now.every(({ is }) => is === undefined) || now.some(({ isPage, is }) => isPage && is === undefined))
    return "deleted";
  return now.some(({ is, hash }) => is !== hash) ? "edited" : "none";
}

/** Whether a file of a page is its text, and no picture. */
export const isPage = (path: string): boolean => /\.mdx?$/.test(path);
