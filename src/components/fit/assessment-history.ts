import { type AssessmentState, initialState } from "~/fit/flow.ts";

/**
 * The state at each entry of the browser's history, so that its Back leads to the step before. In memory only: the
 * history itself gets to know nothing, and all is gone with the page.
 */
export class AssessmentHistory {
  #stateByKey = new Map<string, AssessmentState>();
  /** For browsers whose history has no keys: the states before this one, the latest at the end. */
  #earlier: AssessmentState[] = [];
  #hash = location.hash;

  /** Makes a new entry in the browser's history, with the state `before` it and the state `after`. */
  push(before: AssessmentState, after: AssessmentState): void {
    this.#stateByKey.set(entryKey(), before);
    this.#earlier.push(before);
    history.pushState(null, "");
    this.#stateByKey.set(entryKey(), after);
  }

  /**
   * The state at the entry that the visitor has come to.
   * @param current stays at an entry that was not made here, where only the part behind `#` differs
   */
  stateHere(current: AssessmentState): AssessmentState {
    const key = entryKey();
    if (key) {
      const state = this.#stateByKey.get(key) ?? current;
      this.#stateByKey.set(key, state);
      return state;
    }
    const isFragment = location.hash !== this.#hash;
    this.#hash = location.hash;
    return isFragment ? current : (this.#earlier.pop() ?? initialState);
  }

  /** Forgets the state at every entry. */
  clear(): void {
    for (const key of this.#stateByKey.keys()) this.#stateByKey.set(key, initialState);
    this.#earlier = [];
  }
}

/** Names the current entry of the browser's history; the name says nothing about the page. */
function entryKey(): string {
  // Not every browser has it, whatever the types say.
  return "navigation" in window ? (window.navigation.currentEntry?.key ?? "") : "";
}
