import type { WindowData } from "~/content/search-data.ts";
import { crisisPlace } from "./crisis-panel.ts";
import { element } from "./element.ts";
import dialogCss from "./search-dialog.css?inline";
import { SiteSearch } from "./site-search.ts";
import searchCss from "./site-search.css?inline";

let opening: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the search in a window over any page, loading its words at the first time. It suggests pages by the words that
 * people use for them; the full text is searched on the search page, to which Enter leads. So WebAssembly need not be
 * allowed on pages where people read, and the window opens and answers with a few kilobytes.
 * @param link to the search page, which says by which keys the window opens
 * @throws when the words do not come
 */
export async function openSearchDialog(link: HTMLAnchorElement): Promise<void> {
  opening ??= makeDialog(link);
  const dialog = await opening;
  if (dialog.open) return;
  // The page behind holds still, and as wide as it is: its scrollbar goes, but not the room of it.
  dialog.toggleAttribute("data-gutter", innerWidth > document.documentElement.clientWidth);
  dialog.showModal();
  dialog.querySelector("input")?.select();
}

async function makeDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const page = link.href;
  const response = await fetch(new URL("words.json", page));
  const data = (await response.json()) as WindowData;
  const { words } = data;
  document.adoptedStyleSheets.push(...[searchCss, dialogCss].map(styleSheet));
  customElements.define("site-search", SiteSearch);

  const close = element("button", { type: "button", class: "button button-quiet" }, words.close);
  const search = new SiteSearch();
  search.data = data;
  search.append(
    element(
      "form",
      { role: "search", action: page },
      element("label", { for: "window-query" }, words.label),
      element(
        "div",
        { class: "cluster" },
        element("input", {
          ...{ id: "window-query", name: "q", type: "search", maxlength: "200" },
          ...{ autocomplete: "off", enterkeyhint: "search" },
        }),
        element("button", { class: "button" }, words.submit),
      ),
    ),
    crisisPlace(),
    element("p", { "data-search-status": "", class: "small soft" }),
    element("p", { role: "status", class: "visually-hidden" }),
    element("h2", {}, words.choose),
    element("ol", { "data-found": "" }),
  );
  const dialog = element(
    "dialog",
    { class: "search-dialog", "aria-label": words.submit, closedby: "any" },
    close,
    search,
    makeSlashSwitch(link, words.slash),
  );
  // A link may lead to a place on this very page, which the window would hide.
  search.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) dialog.close();
  });
  search.addEventListener("submit", () => dialog.close());
  close.addEventListener("click", () => dialog.close());
  document.body.append(dialog);
  return dialog;
}

/** For this page only: nothing is kept on the visitor's device, where somebody else could find it. */
function makeSlashSwitch(link: HTMLAnchorElement, words: string): HTMLLabelElement {
  const box = element("input", { type: "checkbox", checked: "" });
  const keys = link.getAttribute("aria-keyshortcuts")?.replace("/ ", "") ?? "";
  box.addEventListener("change", () => link.setAttribute("aria-keyshortcuts", box.checked ? `/ ${keys}` : keys));
  return element("label", { class: "small soft" }, box, words);
}

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
