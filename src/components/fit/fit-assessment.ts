import type { Assessment, GivenAnswer } from "~/fit/assess.ts";
import { nothingSaid, type Place, place, type Said, withAnswer } from "~/fit/flow.ts";
import { answerIds, QUESTION_IDS, QUESTIONS, severity, type AnswerId, type QuestionId } from "~/fit/questions.ts";
import { goTo, showCitedSources, target } from "./cited-sources.ts";
import { Visits } from "./visits.ts";

/** Clicks closer together than this, in milliseconds, are one: the second is meant for the screen before. */
const DOUBLE_CLICK = 250;

/**
 * Walks through the questions one at a time. What was said lives in this object and nowhere else: not in the
 * address, the history, a storage or a request. The texts are all in the page; this shows and hides them.
 */
export class FitAssessment extends HTMLElement {
  #said: Said = nothingSaid;
  #visits = new Visits();
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
    window.addEventListener("popstate", this.#onTravel, { signal });
    // A page that the browser kept and brings back must not show what somebody said before.
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#restart(), { signal });
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    this.#part("[data-reloaded]").hidden = navigation?.type !== "reload";
    for (const part of this.querySelectorAll("[data-worksheet]")) part.remove();
    this.#part("[data-start]").hidden = false;
    this.#restart();
    this.dataset.ready = "";
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The assessment's page has no ${selector}`);
    return part;
  }

  #restart() {
    for (const form of this.querySelectorAll("form")) form.reset();
    this.#visits.clear();
    this.#show(nothingSaid, false);
  }

  #onTravel = () => {
    const said = this.#visits.here(this.#said);
    // Back from a source to the text that cites it: the browser scrolls there by itself.
    if (said !== this.#said) this.#show(said);
  };

  #go(said: Said) {
    this.#visits.add(this.#said, said);
    this.#show(said);
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
    this.#visits.add(this.#said, this.#said);
    goTo(place);
  };

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (event.timeStamp - this.#shownAt < DOUBLE_CLICK) return;
    const name = this.#asked();
    const chosen = this.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`);
    if (!chosen) this.#complain(name);
    else if (name === "who") this.#begin(chosen.value === "other" ? "other" : "me");
    else this.#go(withAnswer(this.#said, { question: name, answer: chosen.value as AnswerId }));
  };

  #onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
    if (!button || event.timeStamp - this.#shownAt < DOUBLE_CLICK) return;
    const { action, question } = button.dataset;
    if (action === "back") history.back();
    else if (action === "change") this.#go({ ...this.#said, changing: question as QuestionId });
    else if (action === "finish") this.#go({ ...this.#said, finished: true });
    else if (action === "review") this.#go({ ...this.#said, finished: false });
    else if (action === "go-on") this.#go({ ...this.#said, heard: this.#urgency() });
    else if (action === "again") this.#startAgain();
    else if (action === "print") window.print();
    else if (action === "copy") void this.#copy();
  };

  #begin(who: "me" | "other") {
    this.#begunAt = performance.now();
    this.#go({ ...this.#said, who });
  }

  #startAgain() {
    this.#restart();
    history.pushState(null, "");
    this.#part("#question-who").focus();
  }

  #place(said: Said): Place | undefined {
    try {
      return place(said);
    } catch {
      // An answer that the rules do not know: somebody changed the page. Better nothing than something wrong.
      return undefined;
    }
  }

  #asked(): QuestionId | "who" {
    const here = this.#place(this.#said);
    return here?.at === "question" ? here.question : "who";
  }

  #urgency(): number {
    const here = this.#place(this.#said);
    return here?.at === "urgent" ? here.assessment.level : 0;
  }

  #show(said: Said, focus = true) {
    this.#said = said;
    this.#shownAt = performance.now();
    const here = this.#place(said);
    this.dataset.who = said.who ?? "me";
    this.dataset.at = here?.at ?? "broken";
    document.body.toggleAttribute("data-assessing", here?.at !== "landing");
    // Whoever sees the tab should learn neither the question nor the answer.
    document.title = here?.at === "landing" ? this.#title : (this.dataset.tabTitle ?? this.#title);
    this.#part("[data-broken]").hidden = Boolean(here);
    // Why the page starts anew is no longer of interest to who has begun.
    if (here?.at !== "landing") this.#part("[data-reloaded]").hidden = true;
    const question = here?.at === "question" ? here.question : undefined;
    const assessment = here && "assessment" in here ? here.assessment : undefined;
    for (const step of this.querySelectorAll<HTMLElement>("[data-step]")) step.hidden = step.dataset.step !== here?.at;
    for (const field of this.querySelectorAll<HTMLElement>("[data-question].question-step"))
      field.hidden = field.dataset.question !== question;
    this.#part("[data-controls]").hidden = !question;
    this.#part("[data-changing]").hidden = !said.changing;
    this.#clearErrors();
    if (question) this.#restoreChoice(question);
    if (here?.at === "review") this.#fillReview();
    this.#showOutcome(assessment);
    showCitedSources();
    if (focus) this.#focusHeading(here, question, assessment);
  }

  /** Radio buttons show what was said at this place, also after going back and forth. */
  #restoreChoice(question: QuestionId) {
    const said = this.#said.answers.find((reason) => reason.question === question)?.answer;
    if (said) for (const input of this.#inputs(question)) input.checked = input.value === said;
  }

  #inputs(question: string) {
    return this.querySelectorAll<HTMLInputElement>(`input[name="${question}"]`);
  }

  #input({ question, answer }: GivenAnswer) {
    return [...this.#inputs(question)].find(({ value }) => value === answer);
  }

  #focusHeading(here: Place | undefined, question?: QuestionId, assessment?: Assessment) {
    const id = question ? `question-${question}` : here?.at === "review" ? "review-title" : "question-who";
    const outcome = here?.at === "urgent" ? "urgent-title" : assessment && `outcome-${assessment.outcome}-title`;
    const heading = here ? document.getElementById(outcome ?? id) : this.#part("[data-broken]");
    heading?.focus({ preventScroll: true });
    this.scrollIntoView({ block: "start" });
  }

  #complain(name: QuestionId | "who") {
    const [first] = this.#inputs(name);
    const summary = this.#part("[data-error-summary]");
    const link = this.#part("[data-error-link]");
    const message = this.#part(`#${name}-error`);
    first?.closest("form")?.prepend(summary);
    message.hidden = false;
    for (const input of this.#inputs(name)) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", message.id);
    }
    link.textContent = message.textContent;
    link.onclick = () => first?.focus();
    summary.hidden = false;
    summary.focus();
  }

  #clearErrors() {
    this.#part("[data-error-summary]").hidden = true;
    for (const message of this.querySelectorAll<HTMLElement>(".error")) message.hidden = true;
    for (const input of this.querySelectorAll("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
  }

  #fillReview() {
    const row = this.querySelector<HTMLTemplateElement>("template[data-review-row]")?.content;
    const rows = this.#said.answers.map(({ question, answer }) => {
      const copy = (row ?? new DocumentFragment()).cloneNode(true) as DocumentFragment;
      const [asked, said] = copy.querySelectorAll("dt, dd");
      const button = copy.querySelector<HTMLElement>("button");
      const text = spoken(this.#part(`#question-${question}`), this.dataset.who);
      const input = this.#input({ question, answer });
      if (asked) asked.textContent = text;
      if (said)
        said.textContent = input?.nextElementSibling ? spoken(input.nextElementSibling, this.dataset.who) : answer;
      if (button) {
        button.dataset.question = question;
        button.setAttribute("aria-label", `${button.textContent}: ${text}`);
      }
      return copy;
    });
    this.#part("[data-review]").replaceChildren(...rows);
  }

  #showOutcome(assessment?: Assessment) {
    for (const section of this.querySelectorAll<HTMLElement>("[data-outcome-of]")) {
      const shown = section.dataset.outcomeOf === assessment?.outcome;
      section.hidden = !shown;
      if (shown) section.dataset.outcome = assessment?.outcome ?? "";
      else delete section.dataset.outcome;
      if (shown) section.querySelector("[data-details-here]")?.append(this.#part("[data-details]"));
    }
    this.#part("[data-details]").hidden = !assessment;
    if (assessment) this.#fillDetails(assessment);
  }

  #fillDetails({ reasons, supports }: Assessment) {
    const items = reasons.map((reason) => {
      const because = this.#input(reason)?.dataset;
      const text = (this.dataset.who === "other" ? because?.reasonOther : because?.reasonMe) ?? "";
      return Object.assign(document.createElement("li"), { textContent: text });
    });
    this.#part("[data-reasons]").replaceChildren(...items);
    this.#part("[data-incomplete]").hidden = this.#said.answers.length === QUESTION_IDS.length;
    this.#part("[data-supports]").hidden = supports.length === 0;
    for (const item of this.querySelectorAll<HTMLElement>("[data-support]"))
      item.hidden = !supports.some(({ support }) => support === item.dataset.support);
    for (const bar of this.querySelectorAll<HTMLElement>("[data-factor]"))
      bar.dataset.shows = concern(this.#said.answers, bar.dataset.factor);
    const sent = requestsSince(this.#begunAt);
    this.#part("[data-sent-none]").hidden = sent > 0;
    this.#part("[data-sent-some]").hidden = sent === 0;
    const some = this.#part("[data-sent-some]");
    some.textContent = some.textContent.replace("{count}", String(sent));
  }

  async #copy() {
    const status = this.#part("[data-copied]");
    const outcome = this.#part("[data-outcome]");
    const copied = await navigator.clipboard.writeText(outcome.innerText).then(
      () => true,
      () => false,
    );
    status.textContent = (copied ? status.dataset.done : status.dataset.failed) ?? "";
  }
}

/** The text of an element in one of the two voices. */
function spoken(element: Element, who = "me"): string {
  const voice = element.querySelector(`[data-voice="${who}"]`);
  return (voice ?? element).textContent.trim();
}

/** How much a factor's answers weigh, the heaviest of them: clear, some, much, or unanswered. */
function concern(answers: readonly GivenAnswer[], factor = ""): string {
  const weights = answers
    .filter(({ question }) => QUESTIONS[question].part === factor)
    // Answers that never change the level have no severity; they are listed from least to most concern.
    .map(({ question, answer }) => severity(question, answer) ?? answerIds<QuestionId>(question).indexOf(answer));
  return weights.length === 0 ? "unanswered" : (["clear", "some", "much"][Math.max(...weights)] ?? "much");
}

/** Requests that this page has made since a moment, as the browser counted them. */
function requestsSince(moment: number): number {
  return performance.getEntriesByType("resource").filter(({ startTime }) => startTime > moment).length;
}
