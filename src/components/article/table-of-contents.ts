/** Marks the section that is being read, and opens the list where there is room beside the text. */
export class TableOfContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;
  #visible = new Set<string>();

  connectedCallback() {
    const details = this.querySelector("details");
    const summary = this.querySelector("summary");
    if (matchMedia("(width >= 64rem)").matches && details && summary) {
      details.open = true;
      // It cannot be folded there, so it must not be a stop for the keyboard either.
      summary.tabIndex = -1;
    }
    // A section counts as read once its heading has reached the top of the screen.
    this.#observer = new IntersectionObserver((entries) => this.#mark(entries), { rootMargin: "9999px 0px -85% 0px" });
    for (const link of this.#links) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading) this.#observer.observe(heading);
    }
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }

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
  }
}
