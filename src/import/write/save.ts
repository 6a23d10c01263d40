import { Changes } from "./commit.ts";
import type { Handout } from "./handouts.ts";
import { hashOf, MANIFEST, type Manifest, manifestText } from "./manifest.ts";
import type { PagePictures } from "./pictures.ts";
import { besides, type PlannedPage } from "./plan.ts";
import type { WrittenPage } from "./settle.ts";

interface Made {
  written: ReadonlyMap<PlannedPage, WrittenPage>;
  picturesOf: (page: PlannedPage) => PagePictures;
  handouts: Iterable<Handout>;
  /** Lists of the content folder that change, by name: `redirects.yaml`. */
  lists: ReadonlyMap<string, string>;
  /** Redirects as they are written now. */
  redirects: Record<string, string>;
}

/**
 * Puts everything that was made into the content folder, and notes what it was.
 * @returns how many files have changed
 */
export async function saveAll(
  contentDir: string,
  workDir: string,
  earlier: Manifest,
  { written, picturesOf, handouts, lists, redirects }: Made,
): Promise<number> {
  const changes = await Changes.begin(contentDir, workDir);
  const pages = { ...earlier.pages };
  for (const [page, { text }] of written) {
    const files: Record<string, string> = { [page.path]: hashOf(text) };
    await changes.put(page.path, hashOf(text), { bytes: text });
    for (const [name, { file, hash }] of picturesOf(page).files) {
      files[besides(page, name)] = hash;
      await changes.put(besides(page, name), hash, { file });
    }
    for (const path of Object.keys(earlier.pages[page.id] ?? {})) if (!(path in files)) changes.remove(path);
    pages[page.id] = files;
  }
  for (const { name, hash, file } of handouts) await changes.put(`files/${name}`, hash, { file });
  for (const [path, text] of lists) await changes.put(path, hashOf(text), { bytes: text });
  const manifest = manifestText({ ...earlier, pages, redirects });
  await changes.put(MANIFEST, hashOf(manifest), { bytes: manifest });
  await changes.finish();
  return changes.count;
}
