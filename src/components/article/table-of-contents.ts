/** Where there is room beside the text; the element's styles ask the same. */
const wide = matchMedia("(width >= 64rem)");

/** Marks and names the section that is being read; opens the list beside the text, and folds the one that lies over it. */
export class TableOfContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;
  #visible = new Set<string>();

  connectedCallback() {
    // On a phone it may be open already; it is folded if a section was chosen from it before this was loaded.
    if (wide.matches || location.hash) this.#fold();
    // A tablet is turned, a window is made larger.
    wide.addEventListener("change", this.#fold);
    document.addEventListener("click", this.#leave);
    document.addEventListener("keydown", this.#leave);
    // A section counts as read once its heading has reached the top of the screen.
    this.#observer = new IntersectionObserver((entries) => this.#mark(entries), { rootMargin: "9999px 0px -85% 0px" });
    for (const link of this.#links) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading) this.#observer.observe(heading);
    }
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    wide.removeEventListener("change", this.#fold);
    document.removeEventListener("click", this.#leave);
    document.removeEventListener("keydown", this.#leave);
  }

  #fold = () => {
    const details = this.querySelector("details");
    const summary = this.querySelector("summary");
    if (!details || !summary) return;
    details.open = wide.matches || this.dataset.open !== undefined;
    // It cannot be folded there, so it must not be a stop for the keyboard either.
    summary.tabIndex = wide.matches ? -1 : 0;
  };

  /** A section is chosen, or something else is: the text has to be seen again. */
  #leave = (event: MouseEvent | KeyboardEvent) => {
    const isKey = event instanceof KeyboardEvent;
    const summary = this.querySelector("summary");
    if (isKey ? event.key !== "Escape" : summary?.contains(event.target as Node)) return;
    // The list goes, and the focus must not go with it.
    if (isKey && this.contains(document.activeElement)) summary?.focus();
    this.#fold();
  };

  get #links() {
    return [...this.querySelectorAll("a")];
  }

  #mark(entries: IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries) this.#visible[isIntersecting ? "add" : "delete"](`#${target.id}`);
    const current = this.#links.findLast((link) => this.#visible.has(link.hash));
    for (const link of this.#links) {
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const name = this.querySelector("span");
    if (name) name.textContent = current?.textContent ?? "";
  }
}
