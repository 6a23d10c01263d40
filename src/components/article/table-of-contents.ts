/** Where there is room beside the text; the element's styles ask the same. */
const wide = matchMedia("(width >= 64rem)");

/** Marks the section that is being read, and opens the list where there is room beside the text. */
export class TableOfContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;
  #visible = new Set<string>();

  connectedCallback() {
    this.#fold();
    // A tablet is turned, a window is made larger.
    wide.addEventListener("change", this.#fold);
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
  }

  #fold = () => {
    const details = this.querySelector("details");
    const summary = this.querySelector("summary");
    if (!details || !summary) return;
    details.open = wide.matches;
    // It cannot be folded there, so it must not be a stop for the keyboard either.
    summary.tabIndex = wide.matches ? -1 : 0;
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
  }
}
