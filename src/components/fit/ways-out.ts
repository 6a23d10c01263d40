/**
 * Lets a link open beside this page, so that the answers and the outcome, which are in its memory alone, are still
 * there. A page of this site knows who opened it: its quick exit then takes this page along.
 */
export function openElsewhere(link: HTMLAnchorElement): void {
  if (!/^https?:$/.test(link.protocol) || link.closest("quick-exit")) return;
  link.target = "_blank";
  if (link.origin === location.origin) link.rel = "opener";
}

/**
 * Puts the same page in another language into the place of this one, whose script and memory go on.
 * @param link to it
 * @returns whether that has worked; otherwise nothing has changed
 */
export async function switchLanguage(link: HTMLAnchorElement): Promise<boolean> {
  const page = await load(link.href);
  if (!page?.querySelector("fit-assessment")) return false;
  history.replaceState(history.state, "", link.href);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceWith(page.body);
  return true;
}

/** A page as a document. By XMLHttpRequest, because the site's rules let no text be parsed as HTML. */
function load(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = () => resolve(null);
    request.open("GET", address);
    request.send();
  });
}
