import type { WindowData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Answer } from "~/search/answer.ts";
import { directDanger, type Danger } from "~/search/direct-danger.ts";
import { tokenize } from "~/search/normalize.ts";
import type { SiteSearchEngine } from "~/search/site-search-engine.ts";
import { Announcer } from "./announcer.ts";
import { showCrisis } from "./crisis-panel.ts";
import { element } from "./element.ts";
import { noteItems } from "./search-notes.ts";
import { countSentence, searchHref, suggestionItem, suggestionOf } from "./suggestion.ts";

/** Milliseconds without a keystroke after which the search begins, so that its answer is there within 100. */
const DEBOUNCE = 40;

/** Pages that the window suggests. */
const MAX_SUGGESTIONS = 6;

/**
 * A field with what it finds below it. By itself it suggests pages by the words that people use for them; the
 * search page's own version searches all text.
 *
 * What is found is a plain list of links, not a listbox: options of a listbox cannot hold links to sections,
 * excerpts or headings, and screen readers on phones do not follow `aria-activedescendant` reliably. The arrows
 * move the real focus, so that every reader and every key works as on any link.
 */
export class SiteSearch extends HTMLElement {
  /** Set before the element is in a page, or read from the JSON inside it. */
  data!: WindowData;
  #announcer: Announcer | undefined;
  #debounce: ReturnType<typeof setTimeout> | undefined;
  #engine: Promise<SiteSearchEngine> | undefined;
  #latestQuery = 0;
  /** Plain words tell danger at once; the others as soon as the search has come. */
  #dangerIn = (query: string): Danger | undefined => directDanger(tokenize(query));
  #listeners = new AbortController();

  connectedCallback() {
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    if (json) this.data = JSON.parse(json) as this["data"];
    this.#announcer = new Announcer(this);
    const { signal } = (this.#listeners = new AbortController());
    this.field.addEventListener("focus", () => void this.engine.catch(() => undefined), { signal });
    this.field.addEventListener("input", this.#onInput, { signal });
    this.addEventListener("submit", this.#onSubmit, { signal });
    this.addEventListener("keydown", this.#onKeyDown, { signal });
    this.setUp();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#debounce);
    this.#announcer?.cancel();
  }

  /** Called when the element stands in a page. */
  protected setUp(): void {
    void this.runQuery(this.query);
  }

  /** Answers a query now; help in a crisis does not wait for anything. */
  protected async runQuery(query: string): Promise<void> {
    clearTimeout(this.#debounce);
    this.showCrisis(query);
    const id = ++this.#latestQuery;
    await this.showAnswer(query, () => id === this.#latestQuery);
  }

  /** Shows what is found for a query. @param isLatest whether nothing was asked since: older answers are dropped */
  protected async showAnswer(query: string, isLatest: () => boolean): Promise<void> {
    const answer = query
      ? await this.engine.then((engine) => engine.suggest(query, { limit: MAX_SUGGESTIONS })).catch(() => undefined)
      : undefined;
    if (isLatest()) this.#showSuggestions(query, answer);
  }

  /** The visitor pressed Enter or the button. */
  protected submit(query: string): void {
    location.assign(searchHref(query, this.form));
  }

  /** Says something to the eye at once, and to the ear when the visitor has stopped typing. */
  protected announce(text: string): void {
    this.#announcer?.announce(text);
  }

  /** Loaded when a visitor reaches for the field. What did not come is asked for again at the next question. */
  protected get engine(): Promise<SiteSearchEngine> {
    this.#engine ??= import("~/search/site-search-engine.ts").then(({ SiteSearchEngine, dangerIn }) => {
      this.#dangerIn = dangerIn;
      this.showCrisis(this.query);
      const others = this.data.languages.map(({ language }) => language);
      return new SiteSearchEngine({ language: document.documentElement.lang, others });
    });
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  /** Ends listeners when the element leaves the page. */
  protected get signal() {
    return this.#listeners.signal;
  }

  protected get form() {
    return this.#child("form");
  }

  protected get field() {
    return this.#child("input");
  }

  protected get list(): HTMLElement {
    return this.querySelector<HTMLElement>("[data-found]") ?? this.#addList();
  }

  protected get query() {
    return this.field.value.trim();
  }

  #child<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const child = this.querySelector(tag);
    if (!child) throw new Error(`<site-search> has no <${tag}>`);
    return child;
  }

  #addList(): HTMLElement {
    const list = element("ol", { "data-found": "" });
    this.querySelector("[data-search-status]")?.after(list);
    return list;
  }

  /** @param answer what was found: where the page for a crisis is the first of it, help is offered too */
  protected showCrisis(query: string, answer?: Answer) {
    const place = this.querySelector<HTMLElement>("[data-crisis]");
    // An answer may come when the visitor has typed on.
    const isNear = answer?.query === query && answer.results[0]?.href === this.data.crisisPage;
    if (place) showCrisis(place, this.#dangerIn(query) ?? (isNear ? "possible" : undefined), this.data);
  }

  #showSuggestions(query: string, answer: Answer | undefined) {
    const { words, topics } = this.data;
    const found = answer?.results ?? [];
    const whole = { href: searchHref(query, this.form), title: fill(words.whole, { query }) };
    this.querySelector(":scope > h2")?.toggleAttribute("hidden", query !== "");
    this.list.classList.toggle("chips", query === "");
    const pages = found.map((result) => suggestionOf(result, this.data));
    this.list.replaceChildren(...(query ? [...pages, whole] : topics).map(suggestionItem));
    if (answer) this.list.prepend(...noteItems(answer, this.data, this.form));
    this.showCrisis(this.query, answer);
    const count = countSentence(found.length, words.suggestion, words.suggestions);
    this.announce(!query ? "" : found.length === 0 ? words.noSuggestions : count);
  }

  #onInput = () => {
    const { query } = this;
    clearTimeout(this.#debounce);
    this.#announcer?.cancel();
    this.showCrisis(query);
    this.#debounce = setTimeout(() => void this.runQuery(query), DEBOUNCE);
  };

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    this.submit(this.query);
  };

  /** Down and up walk through the field and the links found; Esc closes the window, or goes back to the field. */
  #onKeyDown = (event: KeyboardEvent) => {
    const links = this.list.querySelectorAll<HTMLElement>("a[data-search-result], a[data-suggestion]");
    const stops = [this.field, ...links];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = event.key === "Escape" && at > 0 ? this.field : step && at >= 0 ? stops[at + step] : undefined;
    const dialog = this.closest("dialog");
    // By itself the field would only be emptied, and the window stay.
    if (event.key === "Escape" && dialog) dialog.close();
    else if (next) next.focus();
    else return;
    event.preventDefault();
  };
}
