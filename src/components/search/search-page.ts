import type { SearchData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Answer } from "~/search/answer.ts";
import { element } from "./element.ts";
import { SearchFilters } from "./search-filters.ts";
import { noteItems } from "./search-notes.ts";
import { followWithMarks, resultItem, showExcerpt } from "./search-result.ts";
import { SiteSearch } from "./site-search.ts";
import { countSentence } from "./suggestion.ts";
import { filterTopics } from "./topic-filter.ts";
import { runsWebAssembly } from "./web-assembly.ts";

/** Pages shown at first, and more at each press of the button. */
const PAGE_SIZE = 5;

/** Milliseconds after which the typing rests: people who type on a phone pause shorter between two letters. */
const REST = 350;

/** The search on its own page: the whole text of the site, with filters, and everything kept in the address. */
export class SearchPage extends SiteSearch {
  declare data: SearchData;
  #filters!: SearchFilters;
  #correction = element("p", { "data-search-correction": "", hidden: "" });
  #more = element("button", { type: "button", class: "button button-quiet", hidden: "" });
  #help = element("p", { class: "nothing cluster", hidden: "" });
  #notes = element("ul", { class: "notes", hidden: "" });
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** What was asked last, and how many pages of it are shown. */
  #asked = "";
  #limit = PAGE_SIZE;
  /** Whether the visitor refused the correction of what was asked. */
  #verbatim = false;
  /** Whether the entry of the history is still being typed; it is replaced until the visitor means it. */
  #draft = false;
  #hasAnswered = false;

  protected override setUp() {
    const { signal, data } = this;
    const { words, call } = data;
    this.#filters = new SearchFilters(data, () => void this.runQuery(this.query));
    this.#more.textContent = words.more;
    const [before = "", number = "", after = ""] = call.label;
    const label = element("span", {}, before, element("span", { class: "phone" }, number), after);
    this.#help.append("", element("a", { class: "button button-quiet", href: call.href }, label));
    this.list.before(this.#correction, this.#notes, this.#filters.element);
    this.list.after(this.#more, this.#help);
    this.#more.addEventListener("click", () => void this.#showMore(), { signal });
    this.list.addEventListener("click", followWithMarks, { signal });
    window.addEventListener("popstate", this.#readAddress, { signal });
    this.#readAddress();
  }

  protected override submit(query: string) {
    void this.runQuery(query);
    this.#draft = false;
  }

  protected override async showAnswer(query: string, isLatest: () => boolean) {
    clearTimeout(this.#rest);
    if (query !== this.#asked) this.#startQuery(query, {});
    this.toggleAttribute("data-asked", query !== "");
    this.#writeAddress();
    if (!query) {
      this.#show(undefined);
      return;
    }
    const { words } = this.data;
    if (!runsWebAssembly()) {
      this.#showTopics(query, words.unsupported);
      return;
    }
    let isWaiting = true;
    if (!this.#hasAnswered) {
      this.announce(words.searching);
      // They would leave from under a finger once the answer comes.
      this.querySelector("[data-topics]")?.toggleAttribute("hidden", true);
      // The first answer waits for the search engine; what people call our pages is known long before it.
      void super.showAnswer(query, () => isLatest() && isWaiting);
    }
    const options = { ...this.#filters.choice, limit: this.#limit, verbatim: this.#verbatim };
    const answer = await this.engine.then((engine) => engine.search(query, options)).catch(() => undefined);
    isWaiting = false;
    this.#hasAnswered ||= answer !== undefined;
    if (!isLatest()) return;
    // Pagefind takes a part of its index that does not come for one without the word.
    if (!answer || (answer.total === 0 && !navigator.onLine)) {
      this.#showTopics(query, words.offline);
      return;
    }
    this.#show(answer);
    // Each sentence that is shown is a file of its own: they wait until the typing rests.
    this.#rest = setTimeout(() => void this.#showExcerpts(answer, isLatest), this.#draft ? REST : 0);
  }

  async #showExcerpts({ words, results }: Answer, isLatest: () => boolean) {
    const engine = await this.engine;
    const items = [...this.list.children].filter((item) => item instanceof HTMLElement);
    await Promise.all(
      results.map(async ({ passage }, place) => {
        const parts = passage === undefined ? [] : await engine.getExcerpt(passage, words).catch(() => []);
        const item = items[place];
        if (item && isLatest()) showExcerpt(item, parts, words);
      }),
    );
  }

  /** A new question has no filters of the one before. */
  #startQuery(query: string, { kind, topic, verbatim = false }: { kind?: string; topic?: string; verbatim?: boolean }) {
    this.#asked = query;
    this.#limit = PAGE_SIZE;
    this.#verbatim = verbatim;
    this.#filters.choose({ kind, topic });
  }

  /** @param answer nothing when nothing was asked: then the page is as it came */
  #show(answer: Answer | undefined) {
    const { words } = this.data;
    const { query = "", instead, total = 0, results = [] } = answer ?? {};
    this.list.classList.remove("chips");
    this.list.replaceChildren(...results.map((result) => resultItem(result, answer?.words ?? [], this.data)));
    const asked = { query: instead ?? query };
    const count = total === 0 ? fill(words.none, asked) : countSentence(total, words.one, words.many, asked);
    this.announce(answer ? count : "");
    this.#showCorrection(query, instead);
    const notes = answer ? noteItems(answer, this.data, this.form) : [];
    this.#notes.replaceChildren(...notes);
    this.#notes.hidden = notes.length === 0;
    this.showCrisis(this.query, answer);
    this.#filters.show(answer);
    this.#more.hidden = results.length >= total;
    this.#offerHelp(answer && total === 0 ? words.noneHelp : "");
    filterTopics(this, "");
    this.querySelector("[data-topics]")?.toggleAttribute("hidden", total > 0);
  }

  #showCorrection(query: string, instead: string | undefined) {
    const { words } = this.data;
    this.#correction.hidden = instead === undefined;
    if (instead === undefined) return;
    const refuse = element("button", { type: "button", class: "link-button" }, fill(words.verbatim, { query }));
    refuse.addEventListener("click", () => {
      this.#verbatim = true;
      void this.runQuery(query);
      this.field.focus();
    });
    this.#correction.replaceChildren(fill(words.corrected, { instead, query }), " ", refuse);
  }

  /** Where nothing can be searched: why, the topics by what stands in their list, and a number to call. */
  #showTopics(query: string, reason: string) {
    const { words } = this.data;
    this.#show(undefined);
    this.announce(`${reason} ${filterTopics(this, query) ? words.topicsFit : words.topicsAll}`);
    this.#offerHelp(words.failedHelp);
  }

  /** @param text stands before the number to call; both go when it is empty */
  #offerHelp(text: string) {
    this.#help.firstChild?.replaceWith(text);
    this.#help.hidden = !text;
  }

  async #showMore() {
    const seen = this.#limit;
    this.#limit += PAGE_SIZE;
    await this.runQuery(this.query);
    // The reader goes on where the new pages begin.
    this.list.querySelectorAll<HTMLElement>("[data-search-result]")[seen]?.focus();
  }

  /** The question of the address: after `#` when it comes from another page, since that part is never sent. */
  #readAddress = () => {
    const address = new URL(location.href);
    const handed = new URLSearchParams(address.hash.slice(1)).get("q");
    const { q = "", kind, topic, exact } = Object.fromEntries(address.searchParams);
    this.field.value = handed ?? q;
    this.#draft = handed !== null;
    this.#startQuery(this.query, { kind, topic, verbatim: exact !== undefined });
    void this.runQuery(this.query);
  };

  /** Puts the question into the address, so that it survives a reload and Back, without asking the server. */
  #writeAddress() {
    const given = { q: this.#asked, ...this.#filters.choice, exact: this.#verbatim ? "1" : undefined };
    const search = new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => !!pair[1]));
    const address = search.size > 0 ? `?${search.toString()}` : location.pathname;
    if (new URL(address, location.href).href === location.href) return;
    const isNew = new URLSearchParams(location.search).has("q") && !this.#draft;
    history[isNew ? "pushState" : "replaceState"](null, "", address);
    this.#draft = true;
  }
}
