/** The parts of Pagefind's browser API that are used (https://pagefind.app/docs/api/). */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<ResultData> }[] }>;
}

interface ResultData {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

/** Results shown for one query. */
const SHOWN = 10;

/** Searches the site in the browser. The query goes nowhere: it stays in the page and its address. */
export class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #listeners = new AbortController();
  #latest = 0;

  connectedCallback() {
    const { signal } = (this.#listeners = new AbortController());
    this.querySelector("form")?.addEventListener("submit", this.#onSubmit, { signal });
    window.addEventListener("popstate", this.#readAddress, { signal });
    this.#readAddress();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #input() {
    return this.querySelector("input");
  }

  #readAddress = () => {
    const query = new URLSearchParams(location.search).get("q") ?? "";
    if (this.#input) this.#input.value = query;
    void this.#search(query);
  };

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const query = this.#input?.value.trim() ?? "";
    history.pushState(null, "", query ? `?${new URLSearchParams({ q: query }).toString()}` : location.pathname);
    void this.#search(query);
  };

  async #search(query: string) {
    const turn = ++this.#latest;
    if (!query) {
      this.#show("", []);
      return;
    }
    try {
      const pagefind = await (this.#pagefind ??= this.#load());
      const { results } = await pagefind.search(query);
      const data = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      // A slower, older search must not overwrite a newer one.
      if (turn === this.#latest) this.#show(countLine(results.length, query), data);
    } catch {
      this.#pagefind = undefined;
      if (turn === this.#latest)
        this.#show("The search does not work in this browser. Every page is listed below.", []);
    }
  }

  #load(): Promise<Pagefind> {
    const address = "/pagefind/pagefind.js";
    return import(/* @vite-ignore */ address) as Promise<Pagefind>;
  }

  #show(status: string, results: ResultData[]) {
    const line = this.querySelector('[role="status"]');
    if (line) line.textContent = status;
    this.querySelector(".results")?.replaceChildren(...results.map(resultItem));
    this.querySelector("[data-fallback]")?.toggleAttribute("hidden", results.length > 0);
  }
}

function countLine(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”. Every page is listed below.`;
  const shown = count > SHOWN ? `, the first ${SHOWN} are shown` : "";
  return `${count} ${count === 1 ? "page" : "pages"} found for “${query}”${shown}`;
}

function resultItem({ url, meta, excerpt }: ResultData): HTMLLIElement {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: url, textContent: meta.title ?? url });
  link.dataset.searchResult = "";
  const text = document.createElement("p");
  text.append(...markedWords(excerpt));
  item.append(link, text);
  return item;
}

/** Pagefind marks words with `<mark>` in escaped text; rebuilt as nodes, so that nothing else can be markup. */
function markedWords(excerpt: string): Node[] {
  // Inside an element, because the spaces at the beginning of a document are dropped.
  const decode = (text: string) =>
    new DOMParser().parseFromString(`<p>${text}</p>`, "text/html").querySelector("p")?.textContent ?? "";
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    if (marked === undefined) return document.createTextNode(decode(part));
    const mark = document.createElement("mark");
    mark.textContent = decode(marked);
    return mark;
  });
}
