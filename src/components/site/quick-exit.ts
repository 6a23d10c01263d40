/** Three presses of Esc within this time leave, in milliseconds. */
const PRESS_WINDOW = 1500;

/**
 * The same where one of them was also of use, to close a window or to empty a field. Someone who does that twice and
 * then once too often keeps the page; a frightened hand is faster, and leaves whatever is open.
 */
const QUICK_WINDOW = 1000;

/**
 * Blanks the page and goes to the neutral address of the link inside, in place of this page's entry in the
 * browser's history. Esc three times, quickly, does the same. It cannot erase earlier history; the privacy page says so.
 */
export class QuickExit extends HTMLElement {
  #presses: { time: number; used: boolean }[] = [];
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
    // A key that is held down is one press; and Esc may only end what an input method is writing.
    if (event.key !== "Escape" || event.repeat || event.isComposing) return;
    this.#presses = [...this.#presses.slice(-2), { time: event.timeStamp, used: isUsed(event) }];
    const [first, , third] = this.#presses;
    const within = this.#presses.some(({ used }) => used) ? QUICK_WINDOW : PRESS_WINDOW;
    if (!first || !third || third.time - first.time > within) return;
    // Browsers take Esc to stop loading, and it is the next page that is loading now.
    event.preventDefault();
    this.#leave();
  };

  #leave() {
    const link = this.querySelector("a");
    document.documentElement.hidden = true;
    document.title = "";
    if (!link) return;
    // The assessment opens links beside itself, and must not stay behind with its answers.
    (window.opener as Window | null)?.location.replace(link.href);
    location.replace(link.href);
  }
}

/** Whether a press does something else as well: the page has answered it, or the browser closes or empties something. */
function isUsed({ defaultPrevented, target }: KeyboardEvent): boolean {
  const isFilled = target instanceof HTMLInputElement && target.type === "search" && target.value !== "";
  return defaultPrevented || isFilled || document.querySelector("dialog[open]") !== null;
}
