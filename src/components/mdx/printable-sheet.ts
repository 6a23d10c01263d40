/** Prints a sheet without the rest of the page, and copies its words. Without it the sheet is printed with the page. */
export class PrintableSheet extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    this.#on("print", () => this.#print());
    this.#on("copy", () => void this.#copy());
    this.querySelector("[hidden]")?.removeAttribute("hidden");
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #on(action: string, run: () => void) {
    const button = this.querySelector(`[data-action="${action}"]`);
    button?.addEventListener("click", run, { signal: this.#listeners.signal });
  }

  #print() {
    this.classList.add("printing");
    // Some browsers return from print() before they have drawn the page.
    window.addEventListener("afterprint", () => this.classList.remove("printing"), { once: true });
    window.print();
  }

  async #copy() {
    const text = this.querySelector<HTMLElement>(".text");
    const status = this.querySelector('[role="status"]');
    if (!text || !status) return;
    try {
      await navigator.clipboard.writeText(text.innerText.trim());
      status.textContent = this.dataset.copied ?? "";
    } catch {
      // Where copying is not allowed, the words are marked, so that one key or tap is left to do.
      getSelection()?.selectAllChildren(text);
      status.textContent = this.dataset.selected ?? "";
    }
  }
}
