/** Milliseconds without news after which a screen reader hears what is found: sooner, it would talk into the typing. */
const DELAY = 700;

/** Milliseconds after which what was heard is taken away, so that nobody meets it again beside what is seen. */
const DURATION = 5000;

/** Tells the same to the eye at once and to the ear when the visitor has stopped typing. */
export class Announcer {
  #visible: Element | null;
  #spoken: Element | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param root holds the line that is seen, `[data-search-status]`, and a visually hidden `[role=status]` */
  constructor(root: Element) {
    this.#visible = root.querySelector("[data-search-status]");
    this.#spoken = root.querySelector("[role=status]");
  }

  /** @param text replaces what was said before; nothing when empty */
  announce(text: string): void {
    this.cancel();
    if (this.#visible) this.#visible.textContent = text;
    this.#speak("");
    if (!text) return;
    this.#timer = setTimeout(() => {
      this.#speak(text);
      this.#timer = setTimeout(() => this.#speak(""), DURATION);
    }, DELAY);
  }

  /** What is not spoken yet stays unspoken: the visitor goes on typing, or has left. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  #speak(text: string) {
    if (this.#spoken) this.#spoken.textContent = text;
  }
}
