import { findPart } from "./parts.ts";

/**
 * Tells how many requests the page has made, as the browser counted them.
 * @param since milliseconds since the page was opened, as `performance.now()` gives them
 */
export function tellRequestsSent(root: HTMLElement, since: number): void {
  const count = performance.getEntriesByType("resource").filter(({ startTime }) => startTime > since).length;
  findPart(root, "sent-count").textContent = String(count);
  findPart(root, "sent-none").hidden = count > 0;
  findPart(root, "sent-some").hidden = count === 0;
}
