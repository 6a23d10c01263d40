import { join } from "node:path";
import sharp from "sharp";
import { outDir } from "../../src/content/directories.ts";
import { rule } from "../support/built/rule.ts";
import { files, pages, site, type BuiltPage } from "../support/built/site.ts";

rule(
  "the share picture is a PNG of 1200 × 630, as the networks ask for, with words for it",
  async (page) => {
    const address = property(page, "og:image");
    if (!address?.startsWith(site.href)) return [`og:image must be a full address of this site, found ${address}`];
    const { pathname } = new URL(address);
    if (!files.has(pathname)) return [`og:image ${pathname} is not there`];
    const { format, width, height } = await sharp(join(outDir, pathname)).metadata();
    const found = `${format} ${width} × ${height}`;
    const said = `png ${property(page, "og:image:width")} × ${property(page, "og:image:height")}`;
    return [
      ...(found === "png 1200 × 630" ? [] : [`og:image is ${found}`]),
      ...(said === found ? [] : [`says ${said} of a picture that is ${found}`]),
      ...(property(page, "og:image:alt") ? [] : ["no og:image:alt"]),
    ];
  },
  pages.filter((page) => page.indexed),
);

function property(page: BuiltPage, name: string): string | undefined {
  return page.document.querySelector(`meta[property="${name}"]`)?.getAttribute("content") ?? undefined;
}
