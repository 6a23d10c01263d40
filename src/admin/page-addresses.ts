import type { Option } from "./list-of-pages.ts";

const LIST = "pages-of-the-site";

/** Boxes for an address of this site: that of a link in a text, and fields that name a page. */
const BOXES = '[role=dialog] input[id$="-url"], :is([data-key-path$=".href"], [data-key-path$=".more"]) input';

/**
 * Offers the pages of the site by title where somebody writes an address; any other can be written, too.
 * @param pages every page, by address
 */
export function offerPages(document: Document, pages: readonly Option[]): void {
  const list = document.createElement("datalist");
  list.id = LIST;
  list.append(...pages.map(({ label, value }) => Object.assign(document.createElement("option"), { label, value })));
  document.body.append(list);
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(BOXES)) target.setAttribute("list", LIST);
  });
}
