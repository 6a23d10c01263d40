import type { SearchData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Answer } from "~/search/answer.ts";
import { element } from "./element.ts";
import { SearchFilters } from "./search-filters.ts";
import { followWithMarks, resultItem } from "./search-result.ts";
import { SiteSearch } from "./site-search.ts";
import { countOf } from "./suggestion.ts";
import { filterTopics } from "./topic-filter.ts";

/** Pages shown at first, and more at each press of the button. */
const SHOWN = 5;

/** The search on its own page: the whole text of the site, with filters, and everything kept in the address. */
export class SearchPage extends SiteSearch {
  declare data: SearchData;
  #filters!: SearchFilters;
  #correction = element("p", { "data-search-correction": "", hidden: "" });
  #more = element("button", { type: "button", class: "button button-quiet", hidden: "" });
  #nothing = element("p", { class: "nothing cluster", hidden: "" });
  /** What was asked last, and how many pages of it are shown. */
  #asked = "";
  #limit = SHOWN;
  /** Whether the visitor refused the correction of what was asked. */
  #verbatim = false;
  /** Whether the entry of the history is still being typed; it is replaced until the visitor means it. */
  #draft = false;
  #hasAnswered = false;

  protected override connected() {
    const { signal, data } = this;
    const { words, call } = data;
    this.#filters = new SearchFilters(data, () => void this.look(this.query));
    this.#more.textContent = words.more;
    this.#nothing.append(words.noneHelp, element("a", { class: "button button-quiet", href: call.href }, call.label));
    this.list.before(this.#correction, this.#filters.element);
    this.list.after(this.#more, this.#nothing);
    this.#more.addEventListener("click", () => void this.#showMore(), { signal });
    this.list.addEventListener("click", followWithMarks, { signal });
    window.addEventListener("popstate", this.#readAddress, { signal });
    this.#readAddress();
  }

  protected override submit(query: string) {
    void this.look(query);
    this.#draft = false;
  }

  protected override async answer(query: string, isLatest: () => boolean) {
    if (query !== this.#asked) this.#ask(query, {});
    this.#remember();
    if (!query) {
      this.#show(undefined);
      return;
    }
    if (!this.#hasAnswered) {
      this.say(this.data.words.searching);
      // The first answer waits for the search engine; what people call our pages is known long before it.
      void super.answer(query, () => isLatest() && !this.#hasAnswered);
    }
    const options = { kind: this.#filters.kind, topic: this.#filters.topic, limit: this.#limit };
    const answer = await this.engine
      .then((engine) => engine.search(query, { ...options, verbatim: this.#verbatim }))
      .catch(() => undefined);
    this.#hasAnswered = answer !== undefined || this.#hasAnswered;
    if (!isLatest()) return;
    if (answer) this.#show(answer);
    else this.#showTopics(query);
  }

  /** A new question, without the filters of the one before. */
  #ask(query: string, { kind, topic, verbatim = false }: { kind?: string; topic?: string; verbatim?: boolean }) {
    this.#asked = query;
    this.#limit = SHOWN;
    this.#verbatim = verbatim;
    this.#filters.set({ kind, topic });
  }

  /** @param answer nothing when nothing was asked: then the page is as it came */
  #show(answer: Answer | undefined) {
    const { words } = this.data;
    const { query = "", instead, total = 0, results = [] } = answer ?? {};
    this.list.classList.remove("chips");
    this.list.replaceChildren(...results.map((result) => resultItem(result, words)));
    const asked = { query: instead ?? query };
    const said = total === 0 ? fill(words.none, asked) : countOf(total, words.one, words.many, asked);
    this.say(answer ? said : "");
    this.#correct(query, instead);
    if (answer) this.#filters.show(answer);
    this.#filters.element.hidden = !answer || (total === 0 && !this.#filters.kind && !this.#filters.topic);
    this.#more.hidden = results.length >= total;
    this.#nothing.hidden = !answer || total > 0;
    filterTopics(this, "");
    this.querySelector("[data-topics]")?.toggleAttribute("hidden", total > 0);
  }

  #correct(query: string, instead: string | undefined) {
    const { words } = this.data;
    this.#correction.hidden = instead === undefined;
    if (instead === undefined) return;
    const refuse = element("button", { type: "button", class: "button button-quiet" }, fill(words.verbatim, { query }));
    refuse.addEventListener("click", () => {
      this.#verbatim = true;
      void this.look(query);
      this.field.focus();
    });
    this.#correction.replaceChildren(fill(words.corrected, { instead, query }), " ", refuse);
  }

  /** Where the engine does not run: the list of topics, by what stands in it. */
  #showTopics(query: string) {
    const { words } = this.data;
    this.#show(undefined);
    this.say(filterTopics(this, query) ? words.broken : words.brokenAll);
  }

  async #showMore() {
    const seen = this.#limit;
    this.#limit += SHOWN;
    await this.look(this.query);
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
    this.#ask(this.query, { kind, topic, verbatim: exact !== undefined });
    void this.look(this.query);
  };

  /** Puts the question into the address, so that it survives a reload and Back, without asking the server. */
  #remember() {
    const { kind, topic } = this.#filters;
    const given = { q: this.#asked, kind, topic, exact: this.#verbatim ? "1" : undefined };
    const search = new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => !!pair[1]));
    const address = search.size > 0 ? `?${search.toString()}` : location.pathname;
    if (new URL(address, location.href).href === location.href) return;
    const isNew = new URLSearchParams(location.search).has("q") && !this.#draft;
    history[isNew ? "pushState" : "replaceState"](null, "", address);
    this.#draft = true;
  }
}
