import type { SearchData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Answer } from "~/search/answer.ts";
import { isPageKind, type PageKind } from "~/search/page-kind.ts";
import { element } from "./element.ts";

/** So many pages are looked through sooner than chosen from. */
const FEW = 5;

interface Choice {
  kind: PageKind | undefined;
  /** Id of a topic. */
  topic: string | undefined;
}

/**
 * Two lists to choose from: the kind of page, and the topic, each with the number of pages found. Folded on
 * phones, so that what is found comes first.
 */
export class SearchFilters {
  readonly element: HTMLDetailsElement;
  #data: SearchData;
  #kind = element("select", { name: "kind" });
  #topic = element("select", { name: "topic" });

  constructor(data: SearchData, onChange: () => void) {
    this.#data = data;
    this.element = element(
      "details",
      { class: "filters small", hidden: "", open: matchMedia("(width >= 40rem)").matches ? "" : undefined },
      element("summary", {}, data.words.filter),
      element(
        "div",
        { class: "cluster" },
        element("label", {}, data.words.kind, this.#kind),
        element("label", {}, data.words.topic, this.#topic),
      ),
    );
    this.element.addEventListener("change", onChange);
    this.choose({});
  }

  get choice(): Choice {
    const { value } = this.#kind;
    return { kind: isPageKind(value) ? value : undefined, topic: this.#topic.value || undefined };
  }

  /**
   * Chooses before it is known how many pages there are.
   * @param choice as an address has it; a kind or topic that does not exist chooses nothing
   */
  choose({ kind, topic }: { kind?: string; topic?: string }): void {
    const known = { kind: isPageKind(kind) ? kind : undefined, topic: this.#titleOf(topic) && topic };
    this.#show({ kinds: {}, topics: {} }, known);
  }

  /** Offers what an answer has, and what is chosen; nothing where few pages are found, and none is chosen. */
  show(answer: Answer | undefined): void {
    const { kind, topic } = this.choice;
    const isChosen = Boolean(kind ?? topic);
    this.element.hidden = !answer || (answer.total <= FEW && !isChosen);
    if (isChosen) this.element.open = true;
    if (answer) this.#show(answer, this.choice);
  }

  #show({ kinds, topics }: Pick<Answer, "kinds" | "topics">, { kind, topic }: Choice) {
    const { words, kinds: labels } = this.#data;
    this.#fill(this.#kind, words.allKinds, kinds, (id) => (isPageKind(id) ? labels[id] : id), kind);
    this.#fill(this.#topic, words.allTopics, topics, (id) => this.#titleOf(id) ?? id, topic);
  }

  #titleOf(topic: string | undefined) {
    return this.#data.topics.find(({ id }) => id === topic)?.title;
  }

  #fill(
    select: HTMLSelectElement,
    all: string,
    counts: Partial<Record<string, number>>,
    labelOf: (value: string) => string,
    chosen = "",
  ) {
    const options = Object.entries(counts)
      .map(([value, count = 0]) => ({ value, label: fill(this.#data.words.some, { name: labelOf(value), count }) }))
      .sort((a, b) => a.label.localeCompare(b.label));
    if (chosen && !Object.hasOwn(counts, chosen)) options.push({ value: chosen, label: labelOf(chosen) });
    select.replaceChildren(
      element("option", { value: "" }, all),
      ...options.map(({ value, label }) => element("option", { value }, label)),
    );
    select.value = chosen;
    // A choice of nothing is none: translations have no topics.
    select.closest("label")?.toggleAttribute("hidden", options.length === 0);
  }
}
