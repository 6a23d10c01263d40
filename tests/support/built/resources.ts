import { files, read, type BuiltPage } from "./site.ts";
import { all } from "./rule.ts";

/** Attributes from which a browser loads or sends something by itself, by the elements that carry them. */
const loading: Record<string, string> = {
  "script[src], img[src], source[src], video[src], audio[src], track[src], input[src], iframe[src], embed[src]": "src",
  "video[poster]": "poster",
  "object[data]": "data",
  "image[href], use[href], feImage[href]": "href",
  "form[action]": "action",
  "[formaction]": "formaction",
  "a[ping]": "ping",
};

/** `<link>` kinds that only name something. */
const naming = ["canonical", "alternate", "author", "license", "next", "prev", "help"];

/** Everything that a browser loads, or sends to, without being asked to leave the page; as written on the page. */
export function resources(page: BuiltPage): string[] {
  return [...attributes(page), ...links(page), ...pictureSets(page).flat(), ...styles(page).flatMap(cssAddresses)];
}

function attributes(page: BuiltPage): string[] {
  return Object.entries(loading).flatMap(([selector, name]) =>
    all(page, selector).map((element) => element.getAttribute(name) ?? ""),
  );
}

function links(page: BuiltPage): string[] {
  return all(page, "link[href]")
    .filter((link) => !naming.includes(link.getAttribute("rel") ?? ""))
    .map((link) => link.getAttribute("href") ?? "");
}

/** The candidates of each picture that offers several: a browser loads one of them. */
export function pictureSets(page: BuiltPage): string[][] {
  return all(page, "[srcset], link[imagesrcset]").map((element) =>
    (element.getAttribute("srcset") ?? element.getAttribute("imagesrcset") ?? "")
      .split(/,\s+/)
      .map((candidate) => candidate.trim().split(/\s+/)[0] ?? ""),
  );
}

/** The style sheets of a page, within it and beside it. */
export function styles(page: BuiltPage): string[] {
  const beside = all(page, "link[rel=stylesheet]").map((link) => link.getAttribute("href") ?? "");
  return [
    ...all(page, "style").map((style) => style.textContent),
    ...beside.filter((address) => files.has(address)).map(read),
  ];
}

/** What a style sheet loads. */
export function cssAddresses(css: string): string[] {
  const found = css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g);
  return [...found].map(([, url, imported]) => url ?? imported ?? "").filter((address) => !address.startsWith("#"));
}
