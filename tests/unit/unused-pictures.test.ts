import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { picturesIn, removeUnusedPictures } from "../../src/integrations/unused-pictures.ts";
import { emptyFolder } from "../support/folder.ts";

test("pictures that no page, feed, style or script names leave the site, and nothing else", async () => {
  const site = await emptyFolder();
  await mkdir(join(site, "_astro/fonts"), { recursive: true });
  const names = ["page.a.svg", "wide.a_1.webp", "with space.a.png", "feed.a.png", "style.a.avif", "script.a.jpg"];
  for (const name of [...names, "draft.a.svg", "original.a.jpg", "code.a.js", "fonts/a.woff2"])
    await writeFile(join(site, "_astro", name), "");
  await writeFile(join(site, "rss.xml"), "&lt;img src=&quot;https://x.example/_astro/feed.a.png&quot;&gt;");
  await writeFile(join(site, "_astro/look.a.css"), "p { background: url(/_astro/style.a.avif) }");
  await writeFile(join(site, "_astro/load.a.js"), 'const x = "/_astro/script.a.jpg", y = "/_astro/100%";');
  const page = `<img src="/_astro/page.a.svg"><source srcset="/_astro/wide.a_1.webp 400w, /_astro/with%20space.a.png 800w">`;
  removeUnusedPictures(site, new Set(picturesIn(page)));
  expect((await readdir(join(site, "_astro"))).sort()).toEqual(
    [...names, "code.a.js", "fonts", "load.a.js", "look.a.css"].sort(),
  );
});
