import {
  type AssessmentState,
  currentStep,
  initialState,
  type Step,
  withAnswer,
  withUrgentAcknowledged,
} from "~/fit/flow.ts";
import type { AnswerId } from "~/fit/questions.ts";
import { AssessmentHistory } from "./assessment-history.ts";
import { goTo, showCitedSources, target } from "./cited-sources.ts";
import { copyOutcome } from "./copy-outcome.ts";
import { showError } from "./error-summary.ts";
import { inputsOf } from "./fields.ts";
import { type Action, findPart, findParts, questionHeadingId, readPart, selectorOf, writePart } from "./parts.ts";
import { tellRequestsSent } from "./sent-requests.ts";
import { focusStep, showStep } from "./step.ts";

/** Clicks closer together than this, in milliseconds, are one: the second is meant for the screen before. */
const DOUBLE_CLICK = 250;

/**
 * Walks through the questions one at a time. The state lives in this object and nowhere else: not in the address, the
 * browser's history, a storage or a request. The texts are all in the page; this shows and hides them.
 */
export class FitAssessment extends HTMLElement {
  #state = initialState;
  /** Undefined after an answer that the rules do not know: somebody changed the page. */
  #step: Step | undefined;
  #history = new AssessmentHistory();
  #title = document.title;
  #listeners = new AbortController();
  #shownAt = 0;
  #begunAt = 0;

  connectedCallback() {
    const { signal } = (this.#listeners = new AbortController());
    this.addEventListener("submit", this.#onSubmit, { signal });
    this.addEventListener("click", this.#onClick, { signal });
    document.addEventListener("click", this.#onLink, { signal });
    this.addEventListener("toggle", showCitedSources, { signal, capture: true });
    window.addEventListener("popstate", this.#onPopState, { signal });
    // A page that the browser kept and brings back must not show what somebody answered before.
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#reset(), { signal });
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    findPart(this, "reloaded").hidden = navigation?.type !== "reload";
    for (const section of findParts(this, "worksheet")) section.remove();
    findPart(this, "start").hidden = false;
    this.#reset();
    writePart(this, "ready", "");
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #reset() {
    for (const form of this.querySelectorAll("form")) form.reset();
    this.#history.clear();
    this.#show(initialState, false);
  }

  #onPopState = () => {
    const state = this.#history.stateHere(this.#state);
    // Back from a source to the text that cites it: the browser scrolls there by itself.
    if (state !== this.#state) this.#show(state);
  };

  #go(state: AssessmentState) {
    this.#history.push(this.#state, state);
    this.#show(state);
  }

  /**
   * A source, the way back from it, or the page's beginning. The browser's own way would name the place in the
   * address, where the sources of an outcome tell which one it is; and some browsers' history then says no more
   * whether a visitor follows such a link or goes back.
   */
  #onLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    const place = link && target(link);
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#history.push(this.#state, this.#state);
    goTo(place);
  };

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (event.timeStamp - this.#shownAt < DOUBLE_CLICK) return;
    const field = this.#step?.name === "question" ? this.#step.question : "who";
    const chosen = inputsOf(this, field).find(({ checked }) => checked);
    if (!chosen) showError(this, field);
    else if (field !== "who") this.#go(withAnswer(this.#state, { question: field, answer: chosen.value as AnswerId }));
    else {
      this.#begunAt = performance.now();
      this.#go({ ...this.#state, perspective: chosen.value === "other" ? "other" : "me" });
    }
  };

  #onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest(selectorOf("action")) : null;
    if (!button || event.timeStamp - this.#shownAt < DOUBLE_CLICK) return;
    const action = readPart(button, "action");
    if (action) this.#actions[action](button);
  };

  #actions: Record<Action, (button: Element) => void> = {
    back: () => history.back(),
    change: (button) => this.#go({ ...this.#state, changing: readPart(button, "question") }),
    finish: () => this.#go({ ...this.#state, finished: true }),
    review: () => this.#go({ ...this.#state, finished: false }),
    "go-on": () => this.#go(withUrgentAcknowledged(this.#state)),
    again: () => this.#startAgain(),
    print: () => window.print(),
    copy: () => void copyOutcome(this),
  };

  #startAgain() {
    this.#reset();
    history.pushState(null, "");
    document.getElementById(questionHeadingId("who"))?.focus();
  }

  #show(state: AssessmentState, focus = true) {
    const step = stepOf(state);
    this.#state = state;
    this.#step = step;
    this.#shownAt = performance.now();
    const answering = step?.name !== "landing";
    document.body.toggleAttribute("data-assessing", answering);
    // Whoever sees the tab should learn neither the question nor the answer.
    document.title = (answering ? readPart(this, "tab-title") : undefined) ?? this.#title;
    showStep(this, state, step);
    if (step?.name === "outcome") tellRequestsSent(this, this.#begunAt);
    showCitedSources();
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
