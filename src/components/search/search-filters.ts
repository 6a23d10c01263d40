import type { SearchData } from "~/content/search-data.ts";
import { fill } from "~/content/text.ts";
import type { Answer } from "~/search/answer.ts";
import { element } from "./element.ts";

/** Two lists to choose from: the kind of page, and the topic, each with the number of pages found. */
export class SearchFilters {
  readonly element: HTMLElement;
  #data: SearchData;
  #kind = element("select", { name: "kind" });
  #topic = element("select", { name: "topic" });

  constructor(data: SearchData, onChange: () => void) {
    this.#data = data;
    this.element = element(
      "div",
      { class: "filters cluster" },
      element("label", {}, data.words.kind, this.#kind),
      element("label", {}, data.words.topic, this.#topic),
    );
    this.element.addEventListener("change", onChange);
    this.set({});
  }

  get kind(): string | undefined {
    return this.#kind.value || undefined;
  }

  get topic(): string | undefined {
    return this.#topic.value || undefined;
  }

  /** Chooses before it is known how many pages there are. */
  set({ kind, topic }: { kind?: string | undefined; topic?: string | undefined }): void {
    this.show({ kinds: kind ? { [kind]: 0 } : {}, topics: topic ? { [topic]: 0 } : {} }, { kind, topic });
  }

  /** Offers what an answer has, and what is chosen. */
  show(
    { kinds, topics }: Pick<Answer, "kinds" | "topics">,
    { kind, topic }: { kind?: string | undefined; topic?: string | undefined } = this,
  ): void {
    const { words, topics: known } = this.#data;
    const title = (id: string) => known.find((one) => one.id === id)?.title ?? id;
    this.#fill(this.#kind, words.allKinds, kinds, (name) => name, kind);
    this.#fill(this.#topic, words.allTopics, topics, title, topic);
  }

  #fill(
    select: HTMLSelectElement,
    all: string,
    counts: Readonly<Record<string, number>>,
    nameOf: (value: string) => string,
    chosen = "",
  ) {
    const options = Object.entries(counts)
      .filter(([value, count]) => count > 0 || value === chosen)
      .map(([value, count]) => ({ value, label: fill(this.#data.words.some, { name: nameOf(value), count }) }))
      .sort((a, b) => a.label.localeCompare(b.label));
    if (chosen && !(chosen in counts)) options.push({ value: chosen, label: nameOf(chosen) });
    select.replaceChildren(
      element("option", { value: "" }, all),
      ...options.map(({ value, label }) => element("option", { value }, label)),
    );
    select.value = chosen;
    // A choice of nothing is none: translations have no topics.
    select.closest("label")?.toggleAttribute("hidden", options.length === 0);
  }
}
