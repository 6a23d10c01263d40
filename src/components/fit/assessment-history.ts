import { type AssessmentState, initialState } from "~/fit/flow.ts";

/**
 * The state at each entry of the browser's history, so that its Back and Forward walk from step to step. The states are in
 * memory only: an entry itself holds nothing but its number.
 */
export class AssessmentHistory {
  #states: AssessmentState[] = [initialState];
  #at = 0;

  /** Begins where the browser stands. After a reload that is behind entries that lead nowhere, which are left behind. */
  start(): void {
    const at: unknown = history.state;
    if (typeof at === "number" && at > 0) this.#leave(at);
    else history.replaceState(0, "");
  }

  /** Makes a new entry with this state. */
  push(state: AssessmentState): void {
    this.#states.length = this.#at + 1;
    this.#states.push(state);
    this.#at++;
    history.pushState(this.#at, "");
  }

  /** The state at the entry that the visitor has come to. */
  stateHere(entry: unknown): AssessmentState {
    const state = typeof entry === "number" ? this.#states[entry] : this.#adopted();
    if (state) {
      if (typeof entry === "number") this.#at = entry;
      return state;
    }
    // Forward, to what was forgotten.
    this.#leave(Number(entry));
    return initialState;
  }

  /** Forgets every state and goes back to the first entry, so that Back then leaves the page. */
  clear(): void {
    const at = this.#at;
    this.#states = [initialState];
    this.#at = 0;
    if (at > 0) this.#leave(at);
  }

  #leave(at: number): void {
    this.#at = 0;
    history.go(-at);
  }

  /** An entry that was not made here, where only the part of the address behind `#` differs: the step stays. */
  #adopted(): AssessmentState | undefined {
    const state = this.#states[this.#at];
    this.#states.length = this.#at + 1;
    if (state) this.#states.push(state);
    this.#at++;
    history.replaceState(this.#at, "");
    return state;
  }
}
