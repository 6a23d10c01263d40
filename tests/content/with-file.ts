import { readContentFile } from "../../src/check/read-site.ts";
import { withFile as withReadFile } from "../../src/check/read-text-file.ts";
import type { Site } from "../../src/check/site.ts";

/**
 * The site as it would be read with another file in its folder: a thousand of them are read in seconds.
 * @param file its name as staff see it, such as `content/pages/about.mdx`
 * @param bytes what stands in it; undefined when it is gone
 */
export async function withFile(site: Site, file: string, bytes: Uint8Array | undefined): Promise<Site> {
  const path = file.slice(site.folder.length + 1);
  return withReadFile(site, file, bytes && (await readContentFile(file, path, () => bytes)));
}
