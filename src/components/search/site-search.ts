import type { WindowData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import { isCrisis } from "~/search/crisis.ts";
import type { SiteSearchEngine } from "~/search/site-search-engine.ts";
import type { Suggestion } from "~/search/suggest.ts";
import { showCrisis } from "./crisis-panel.ts";
import { element } from "./element.ts";
import { countOf, searchFor, suggestionItem } from "./suggestion.ts";

/** Milliseconds without a keystroke after which the search begins, so that its answer is there within 100. */
const PAUSE = 40;

/** Milliseconds without news after which a screen reader hears what is found: sooner, it would talk into the typing. */
const SPEECH_PAUSE = 700;

/** Milliseconds after which what was heard is taken away, so that nobody meets it again beside what is seen. */
const SPEECH_STAYS = 5000;

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
  #engine: Promise<SiteSearchEngine> | undefined;
  #listeners = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #speech: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  connectedCallback() {
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    if (json) this.data = JSON.parse(json) as this["data"];
    const { signal } = (this.#listeners = new AbortController());
    this.field.addEventListener("focus", () => void this.engine.catch(() => undefined), { signal });
    this.field.addEventListener("input", this.#onInput, { signal });
    this.addEventListener("submit", this.#onSubmit, { signal });
    this.addEventListener("keydown", this.#onKey, { signal });
    this.connected();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#pause);
    clearTimeout(this.#speech);
  }

  /** The element stands in a page now. */
  protected connected(): void {
    void this.look(this.query);
  }

  /** Shows what is found for a query. @param isLatest whether nothing was asked since: older answers are dropped */
  protected async answer(query: string, isLatest: () => boolean): Promise<void> {
    const found = query ? await this.engine.then((engine) => engine.suggest(query)).catch(() => []) : [];
    if (isLatest()) this.#suggest(query, found);
  }

  /** The visitor pressed Enter or the button. */
  protected submit(query: string): void {
    location.assign(searchFor(query, this.form));
  }

  #suggest(query: string, found: readonly Suggestion[]) {
    const { words } = this.data;
    const whole = { href: searchFor(query, this.form), title: fill(words.whole, { query }) };
    this.querySelector(":scope > h2")?.toggleAttribute("hidden", query !== "");
    this.list.classList.toggle("chips", query === "");
    this.list.replaceChildren(...(query ? [...found, whole] : this.data.topics).map(suggestionItem));
    const { length } = found;
    this.say(!query ? "" : length === 0 ? words.noSuggestions : countOf(length, words.suggestion, words.suggestions));
  }

  /** Answers a query now; help in a crisis does not wait for anything. */
  protected async look(query: string): Promise<void> {
    clearTimeout(this.#pause);
    this.#showCrisis(query);
    const turn = ++this.#turn;
    await this.answer(query, () => turn === this.#turn);
  }

  /** Says something to the eye at once, and to the ear when the visitor has stopped typing. */
  protected say(text: string): void {
    const line = this.querySelector("[data-search-status]");
    const spoken = this.querySelector("[role=status]");
    if (!line || !spoken) return;
    line.textContent = text;
    spoken.textContent = "";
    clearTimeout(this.#speech);
    if (!text) return;
    this.#speech = setTimeout(() => {
      spoken.textContent = text;
      this.#speech = setTimeout(() => (spoken.textContent = ""), SPEECH_STAYS);
    }, SPEECH_PAUSE);
  }

  /** Loaded when a visitor reaches for the field. What did not come is asked for again at the next question. */
  protected get engine(): Promise<SiteSearchEngine> {
    this.#engine ??= import("~/search/site-search-engine.ts").then(
      ({ SiteSearchEngine }) => new SiteSearchEngine({ language: document.documentElement.lang }),
    );
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  /** Ends listeners when the element leaves the page. */
  protected get signal() {
    return this.#listeners.signal;
  }

  protected get form() {
    return this.#part("form");
  }

  protected get field() {
    return this.#part("input");
  }

  protected get list() {
    return this.querySelector<HTMLElement>("[data-found]") ?? this.#newList();
  }

  protected get query() {
    return this.field.value.trim();
  }

  #part<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const part = this.querySelector(tag);
    if (!part) throw new Error(`<site-search> has no <${tag}>`);
    return part;
  }

  #newList(): HTMLElement {
    const list = element("ol", { "data-found": "" });
    this.querySelector("[data-search-status]")?.after(list);
    return list;
  }

  #showCrisis(query: string) {
    const place = this.querySelector<HTMLElement>("[data-crisis]");
    if (place) showCrisis(place, isCrisis(query), this.data);
  }

  #onInput = () => {
    const { query } = this;
    clearTimeout(this.#pause);
    clearTimeout(this.#speech);
    this.#showCrisis(query);
    this.#pause = setTimeout(() => void this.look(query), PAUSE);
  };

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    this.submit(this.query);
  };

  /** Down and up walk through the field and the links found; Esc closes the window, or goes back to the field. */
  #onKey = (event: KeyboardEvent) => {
    const links = [...this.list.querySelectorAll<HTMLElement>("a[data-search-result], a[data-suggestion]")];
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
