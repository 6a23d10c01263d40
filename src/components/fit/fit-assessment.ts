import {
  type AssessmentState,
  currentStep,
  type FieldName,
  initialState,
  type Step,
  withAnswer,
  withUrgentAcknowledged,
} from "~/fit/flow.ts";
import { sheetText } from "./answer-lists.ts";
import { AssessmentHistory } from "./assessment-history.ts";
import { goTo, hideSources, showCitedSources, target } from "./cited-sources.ts";
import { showError } from "./error-summary.ts";
import { answerIn, chosenIn, inputsOf, isContradictory, perspectiveIn, tickedAnswers } from "./fields.ts";
import { type Action, findPart, findParts, readPart, selectorOf, writePart } from "./parts.ts";
import { tellRequestsSent } from "./sent-requests.ts";
import { focusStep, showStep } from "./step.ts";
import { openElsewhere, switchLanguage } from "./ways-out.ts";

/** Clicks closer together than this, in milliseconds, are one: the second is meant for the screen before. */
const DOUBLE_CLICK = 250;

/** What is left to the element of another language that takes the place of this one. */
let handover: (Pick<FitAssessment, "state" | "history" | "begunAt"> & { ticked: HTMLInputElement[] }) | undefined;

/**
 * Walks through the questions one at a time. The answers live in this object and nowhere else: not in the address, the
 * browser's history, a storage or a request. The texts are all in the page; this shows and hides them.
 */
export class FitAssessment extends HTMLElement {
  state: AssessmentState = initialState;
  history = new AssessmentHistory();
  begunAt = 0;
  /** Undefined after an answer that the rules do not know: somebody changed the page. */
  #step: Step | undefined;
  #title = document.title;
  #listeners = new AbortController();
  #shownAt = 0;

  connectedCallback() {
    const { signal } = (this.#listeners = new AbortController());
    this.addEventListener("submit", this.#onSubmit, { signal });
    this.addEventListener("click", this.#onClick, { signal });
    document.addEventListener("click", this.#onLink, { signal });
    this.addEventListener("toggle", showCitedSources, { signal, capture: true });
    window.addEventListener("popstate", this.#onPopState, { signal });
    window.addEventListener("beforeprint", this.#onPrint, { signal });
    // A page that the browser kept and brings back must not show what somebody answered before.
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#reset(), { signal });
    for (const section of findParts(this, "worksheet")) section.remove();
    for (const section of findParts(this, "scripted")) section.hidden = false;
    this.#begin();
    writePart(this, "ready", "");
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #begin() {
    if (handover) {
      const { ticked, ...known } = handover;
      handover = undefined;
      Object.assign(this, known);
      for (const { name, value } of ticked)
        for (const input of inputsOf(this, name as FieldName)) if (input.value === value) input.checked = true;
      this.#show(this.state);
      return;
    }
    this.history.start();
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const reloaded = findPart(this, "reloaded");
    reloaded.hidden = navigation?.type !== "reload";
    // The browser first goes to where one was on the page that is gone.
    window.addEventListener("pageshow", () => reloaded.scrollIntoView({ block: "center" }), { once: true });
    // What somebody has ticked on the worksheet before the script came.
    const ticked = tickedAnswers(this);
    findPart(this, "kept").hidden = ticked.length === 0;
    if (ticked.length === 0) this.#show(initialState, false);
    else this.#go(ticked.reduce((state, given) => withAnswer(state, ...given), this.#forWhom(initialState)));
  }

  #forWhom(state: AssessmentState): AssessmentState {
    return { ...state, perspective: perspectiveIn(this), changing: undefined };
  }

  #reset() {
    for (const form of this.querySelectorAll("form")) form.reset();
    this.history.clear();
    this.#show(initialState, false);
  }

  #onPopState = ({ state: entry }: PopStateEvent) => {
    const state = this.history.stateHere(entry);
    // Back from a source to the text that cites it: the browser scrolls there by itself.
    if (state !== this.state) this.#show(state);
  };

  #go(state: AssessmentState) {
    this.history.push(state);
    this.#show(state);
  }

  #onLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = target(link);
    if (place) {
      // The browser's own way would name the place in the address, where it tells which source was read.
      event.preventDefault();
      this.history.push(this.state);
      // The browser tells a moment later that a text was unfolded; a source that is still hidden cannot be gone to.
      showCitedSources();
      goTo(place);
    } else if (this.#step?.name === "landing") return;
    else if (link.matches(".language-switch")) {
      event.preventDefault();
      void this.#switchLanguage(link);
    } else openElsewhere(link);
  };

  async #switchLanguage(link: HTMLAnchorElement) {
    const { state, history, begunAt } = this;
    handover = { state, history, begunAt, ticked: [...this.querySelectorAll<HTMLInputElement>("input:checked")] };
    if (await switchLanguage(link)) return;
    handover = undefined;
    this.#say("not-switched");
  }

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (event.timeStamp - this.#shownAt < DOUBLE_CLICK) return;
    const field = this.#step?.name === "question" ? this.#step.question : "who";
    const chosen: readonly string[] = chosenIn(this, field);
    if (chosen.length === 0) showError(this, field, "missing");
    else if (isContradictory(chosen)) showError(this, field, "contradiction");
    else if (field === "who") this.#start();
    else this.#go(withAnswer(this.state, field, answerIn(this, field) ?? []));
  };

  #start() {
    this.begunAt ||= performance.now();
    this.#go(this.#forWhom(this.state));
  }

  #onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest(selectorOf("action")) : null;
    if (!button || event.timeStamp - this.#shownAt < DOUBLE_CLICK) return;
    const action = readPart(button, "action");
    if (action) this.#actions[action](button);
  };

  #actions: Record<Action, (button: Element) => void> = {
    back: () => history.back(),
    change: (button) => this.#go({ ...this.state, changing: readPart(button, "question") }),
    finish: () => this.#go({ ...this.state, finished: true }),
    review: () => this.#go({ ...this.state, finished: false }),
    "go-on": () => this.#go(withUrgentAcknowledged(this.state)),
    again: () => {
      this.begunAt = 0;
      this.#reset();
      focusStep(this, this.#step);
    },
    print: () => window.print(),
    copy: () =>
      void navigator.clipboard.writeText(sheetText(findPart(this, "sheet"))).then(
        () => this.#say("copied"),
        () => this.#say("not-copied"),
      ),
  };

  #say(text: "copied" | "not-copied" | "not-switched") {
    const status = findPart(this, "status");
    status.textContent = readPart(status, text) ?? "";
  }

  /** Only what is open is printed. */
  #onPrint = () => {
    const sheet = this.querySelector<HTMLDetailsElement>(".call-sheet");
    if (sheet) sheet.open = true;
  };

  #show(state: AssessmentState, focus = true) {
    const step = stepOf(state);
    this.state = state;
    this.#step = step;
    this.#shownAt = performance.now();
    const answering = step?.name !== "landing";
    document.body.toggleAttribute("data-assessing", answering);
    // Whoever sees the tab should learn neither the question nor the answer.
    document.title = (answering ? readPart(this, "tab-title") : undefined) ?? this.#title;
    showStep(this, state, step);
    if (step?.name === "outcome") tellRequestsSent(this, this.begunAt);
    hideSources(this);
    if (focus) focusStep(this, step);
  }
}

function stepOf(state: AssessmentState): Step | undefined {
  try {
    return currentStep(state);
  } catch {
    // Better nothing than something wrong.
    return undefined;
  }
}
