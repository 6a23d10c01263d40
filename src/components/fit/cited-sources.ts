/**
 * Shows of the page's sources those that the text on the screen cites, and of the ways back to it those that lead
 * there: all others would lead to questions and outcomes that are hidden.
 */
export function showCitedSources(): void {
  const list = document.querySelector<HTMLElement>(".sources");
  if (!list) return;
  // All are asked before any is changed: otherwise the browser would look through the page again for each.
  const items = [...list.querySelectorAll("li")].map((item) => {
    const ways = [...item.querySelectorAll<HTMLAnchorElement>(".back a")];
    return { item, ways: ways.map((way) => ({ way, leads: target(way)?.checkVisibility() ?? false })) };
  });
  for (const [index, { item, ways }] of items.entries()) {
    // Hidden items do not count, and the numbers have to stay those of the text.
    item.value = index + 1;
    for (const { way, leads } of ways) way.hidden = !leads;
    item.hidden = !ways.some(({ leads }) => leads);
  }
  list.hidden = items.every(({ item }) => item.hidden);
}

/** Folds every text that cites a source, and hides the list: asking what is on the screen would take longer. */
export function hideSources(root: HTMLElement): void {
  for (const open of root.querySelectorAll<HTMLDetailsElement>(
    ".question-step details[open], .result details details[open]",
  ))
    open.open = false;
  const list = document.querySelector<HTMLElement>(".sources");
  if (list) list.hidden = true;
}

/** Where a link within the page leads; nowhere for a link to another page. */
export function target(link: HTMLAnchorElement): HTMLElement | null {
  return link.getAttribute("href")?.startsWith("#") ? document.getElementById(link.hash.slice(1)) : null;
}

/** Goes to a place of the page by scrolling and focus, as a browser does it for a link. */
export function goTo(place: HTMLElement): void {
  if (place instanceof HTMLDetailsElement) place.open = true;
  // Only what can have the focus takes the keyboard and the screen reader along.
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}
