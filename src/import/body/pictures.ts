import type { Element, ElementContent } from "hast";
import { attribute, elementsIn, isElement } from "./elements.ts";
import { isBlank, textOf } from "./words.ts";

const ENDING = /\.(jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic)(?=$|[?#])/i;

/** A picture with the address of its real file, whatever shows it late; emoji become letters again. */
export function readPicture(img: Element): readonly ElementContent[] {
  const title = attribute(img, "title").trim();
  // Programs call a picture after its file where nobody has given it a title.
  const isSaid = /\s/.test(title);
  const alt = attribute(img, "alt") || (isSaid ? title : "");
  if (
    /\b(emoji|wp-smiley)\b/.test(attribute(img, "className")) ||
    attribute(img, "src").includes("/images/core/emoji/")
  )
    return [{ type: "text", value: alt }];
  const isDot = ["width", "height"].every((side) => /^[01](px)?$/.test(attribute(img, side)));
  const src = addressOf(img);
  if (isDot || /^https?:\/\/([\w-]+\.)*(doubleclick\.net|pixel\.wp\.com|feeds\.feedburner\.com)\//.test(src)) return [];
  if (src === "") return alt ? [{ type: "text", value: alt }] : [];
  const line = isSaid && title.toLowerCase() !== alt.toLowerCase() ? { dataTitle: title } : {};
  return [{ type: "element", tagName: "img", properties: { src, alt, ...line }, children: [] }];
}

/** Where the file of a picture lies: pages that show pictures late name another one first. */
function addressOf(img: Element): string {
  const given = ["dataOrigFile", "dataLazySrc", "dataSrc", "dataOriginal", "dataLargeFile", "src"].map((name) =>
    attribute(img, name),
  );
  const found = given.find((one) => one !== "" && !isPlaceholder(one));
  return (
    found ?? largestOf(attribute(img, "dataSrcset") || attribute(img, "dataLazySrcset") || attribute(img, "srcSet"))
  );
}

/** A drawing of nothing, which stands there until the picture has come. */
const isPlaceholder = (address: string): boolean =>
  /^(data:image\/svg|data:image\/gif;base64,R0lGOD(lh|dh)AQAB)|^(about:blank|#)$|\/(blank|spacer|placeholder|lazy[\w-]*|1x1)\.(gif|png|svg)/i.test(
    address,
  );

/** The largest file of a list `a.jpg 300w, b.jpg 1024w`. */
function largestOf(srcset: string): string {
  const files = srcset.split(/,\s+/).map((one) => one.trim().split(/\s+/));
  const sizes = files.map(([address = "", size = "1x"]) => ({ address, size: Number.parseFloat(size) || 1 }));
  return sizes.toSorted((a, b) => b.size - a.size)[0]?.address ?? "";
}

/**
 * A picture that led to its own larger file, or to a page with nothing but the picture, becomes that picture.
 * @param link an `<a>`
 * @returns undefined for any other link
 */
export function unlinkPicture(link: Element): readonly ElementContent[] | undefined {
  const [picture] = elementsIn(link, "img");
  if (!picture || textOf(link).trim() !== "" || [...elementsIn(link, "img")].length > 1) return undefined;
  const [href, src] = [attribute(link, "href"), attribute(picture, "src")];
  if (/\battachment\b|wp-att-\d/.test(attribute(link, "rel")) || /[?&]attachment_id=\d/.test(href))
    return link.children;
  if (!ENDING.test(href) || !isSamePlace(href, src)) return undefined;
  picture.properties.src = href;
  return link.children;
}

/** Whether two addresses are of one site; one without a host is of the page's own. */
function isSamePlace(one: string, other: string): boolean {
  const [host, otherHost] = [one, other].map(
    (address) => /^(?:https?:)?\/\/(?:www\.|i\d\.wp\.com\/)?([^/]+)/i.exec(address)?.[1],
  );
  return host === undefined || otherHost === undefined || host.toLowerCase() === otherHost.toLowerCase();
}

/**
 * A picture with a line under it stays together; other figures are only a frame around what stands in them.
 * @param figure its children are done
 */
export function readFigure(figure: Element): readonly ElementContent[] | undefined {
  const captions = [...elementsIn(figure, "figcaption")].filter((one) => !isBlank(one));
  const pictures = [...elementsIn(figure, "img")];
  const [caption] = captions;
  const isPicture = pictures.length === 1 && captions.length === 1 && caption !== undefined;
  if (isPicture && figure.children.every((one) => one === caption || isBlank(one) || isPictureOnly(one)))
    return undefined;
  return [{ ...figure, tagName: "div" }];
}

/** Whether a node holds pictures and no words. */
const isPictureOnly = (node: ElementContent): boolean =>
  isElement(node) && textOf(node).trim() === "" && (node.tagName === "img" || !elementsIn(node, "img").next().done);
