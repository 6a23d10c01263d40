/** Adds what needs a script to the share links: copying the address, and the device's own share sheet. */
export class SharePage extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    if ("clipboard" in navigator) this.#offer("copy", () => this.#copy());
    if ("share" in navigator) this.#offer("share", () => this.#share());
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #offer(action: string, run: () => Promise<void>) {
    const button = this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
    button?.closest("li")?.removeAttribute("hidden");
    button?.addEventListener("click", () => void run(), { signal: this.#listeners.signal });
  }

  async #copy() {
    const { url = "", copied: done = "" } = this.dataset;
    const status = this.querySelector('[role="status"]');
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    // Where copying is not allowed, the address itself is the next best thing: it can be selected.
    if (status) status.textContent = copied ? done : url;
  }

  async #share() {
    const { url = "", title = "" } = this.dataset;
    // Closing the device's share sheet counts as a refusal; there is nothing to tell.
    await navigator.share({ url, title }).catch(() => undefined);
  }
}
