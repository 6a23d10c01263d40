/** Esc presses further apart than this do not count together, in milliseconds. */
const PRESS_WINDOW = 1500;

/**
 * Blanks the page and goes to the neutral address of the link inside, in place of this page's entry in the
 * browser's history. Esc three times does the same. It cannot erase earlier history; the privacy page says so.
 */
export class QuickExit extends HTMLElement {
  #presses: number[] = [];
  #listeners = new AbortController();

  connectedCallback() {
    const { signal } = (this.#listeners = new AbortController());
    this.addEventListener("click", this.#onClick, { signal });
    document.addEventListener("keydown", this.#onKey, { signal });
    // A page brought back by the browser's Back button must not stay blank.
    window.addEventListener("pageshow", () => (document.documentElement.hidden = false), { signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #onClick = (event: MouseEvent) => {
    event.preventDefault();
    this.#leave();
  };

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    this.#presses = [...this.#presses.filter((time) => event.timeStamp - time < PRESS_WINDOW), event.timeStamp];
    if (this.#presses.length < 3) return;
    // Browsers take Esc to stop loading, and it is the next page that is loading now.
    event.preventDefault();
    this.#leave();
  };

  #leave() {
    const link = this.querySelector("a");
    document.documentElement.hidden = true;
    document.title = "";
    if (link) location.replace(link.href);
  }
}
