/**
 * The search is loaded when a visitor reaches for it, and not before: by the link in the header, by `/` outside of
 * fields, or by Ctrl+K, on a Mac Command+K. On the search page itself they lead to its field.
 */
const link = document.querySelector<HTMLAnchorElement>(".header [data-search]");

async function open(event: Event) {
  if (!link) return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>("main site-search input");
  if (field) {
    field.focus();
    return;
  }
  try {
    // Else the keyboard would come back to a link within a closed menu.
    link.closest<HTMLElement>(":popover-open")?.hidePopover();
    const { openSearchDialog } = await import("./search-dialog.ts");
    await openSearchDialog(link);
  } catch {
    location.assign(link.href);
  }
}

// Control+K on a Mac deletes to the end of the line, in every field.
const isMac = navigator.userAgent.includes("Mac");
link?.setAttribute("aria-keyshortcuts", isMac ? "/ Meta+K" : "/ Control+K");
link?.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
});

// The window lets a visitor switch the key off, as people who speak to their computer may need to (WCAG 2.1.4).
const hasSlashKey = () => link?.getAttribute("aria-keyshortcuts")?.startsWith("/");

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const command = isMac ? metaKey : ctrlKey;
  const typing = target instanceof Element && target.closest("input, textarea, select, dialog");
  if (command ? key === "k" : key === "/" && hasSlashKey() && !altKey && !typing) void open(event);
});

// A result of the search was opened: its words are marked here.
if (link && location.hash.includes("&marks="))
  void import("./search-marks.ts").then(({ showMarks }) => showMarks(link.href));
