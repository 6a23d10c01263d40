import { nothingSaid, type Said } from "~/fit/flow.ts";

/**
 * What was said at each entry of the browser's history, so that its Back leads to the screen before. In memory only:
 * the history itself gets to know nothing, and all is gone with the page.
 */
export class Visits {
  /** By the entry's key. */
  #said = new Map<string, Said>();
  /** The same for browsers whose history has no keys: what was said before, last at the end. */
  #trail: Said[] = [];
  #hash = location.hash;

  /**
   * Makes a new entry in the history.
   * @param before what was said until now
   * @param said what is said at the new entry
   */
  add(before: Said, said: Said): void {
    this.#said.set(historyKey(), before);
    this.#trail.push(before);
    history.pushState(null, "");
    this.#said.set(historyKey(), said);
  }

  /**
   * What was said at the entry that the visitor has come to.
   * @param now what was said last; it stays at an entry that was not made here, where only the part behind `#` differs
   */
  here(now: Said): Said {
    const key = historyKey();
    if (key) {
      const said = this.#said.get(key) ?? now;
      this.#said.set(key, said);
      return said;
    }
    const isFragment = location.hash !== this.#hash;
    this.#hash = location.hash;
    return isFragment ? now : (this.#trail.pop() ?? nothingSaid);
  }

  /** Forgets what was said, at every entry. */
  clear(): void {
    for (const key of this.#said.keys()) this.#said.set(key, nothingSaid);
    this.#trail = [];
  }
}

/** Names the current entry of the browser's history; the name says nothing about the page. */
function historyKey(): string {
  // Not every browser has it, whatever the types say.
  return "navigation" in window ? (window.navigation.currentEntry?.key ?? "") : "";
}
