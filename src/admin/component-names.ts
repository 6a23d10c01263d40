import { attributeRelations } from "./relations.ts";

/** What is called by an id in a text, by the name of its data file: titles by id. */
const titles = new Map<string, Map<string, string>>();

/** Components whose place in a sentence shows the id of something, by the name of its data file. */
const FILES: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries({ Source: "source", Helpline: "helpline" }).map(([component, attribute]) => [
    component,
    attributeRelations[attribute]?.file,
  ]),
);

/** Notes how the entries of a data file are called, as it is read. @param file its name, such as `sources` */
export function noteTitles(file: string, fields: Readonly<Record<string, unknown>>): void {
  const entries = Object.values(fields).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
  for (const entry of entries) {
    const { id, publisher, title, term, name } = (entry ?? {}) as Partial<Record<string, string>>;
    const shown = [publisher, title ?? term ?? name].filter(Boolean).join(": ");
    if (!id || !shown) continue;
    const known = titles.get(file) ?? new Map<string, string>();
    titles.set(file, known.set(id, shown));
  }
}

/**
 * Shows in a text what a citation cites, with its number, instead of an id, and a helpline by its name.
 * Numbers are those of the page: in the order in which its text first cites a source.
 */
export function nameComponents(document: Document): void {
  const texts = new WeakMap<Element, string[]>();
  const name = () => {
    for (const place of document.querySelectorAll<HTMLElement>(".placeholder[data-component-name]")) {
      const component = place.dataset.componentName?.replace(/^x-/, "") ?? "";
      const id = place.textContent.trim();
      const title = titles.get(FILES.get(component) ?? "")?.get(id);
      const shown = title ?? id;
      if (!FILES.has(component)) continue;
      const number = (texts.get(outermostText(place) ?? place)?.indexOf(id) ?? -1) + 1;
      const text = component === "Source" && number > 0 ? `${number} · ${shown}` : shown;
      if (place.dataset.shown !== text) Object.assign(place.dataset, { shown: text });
      if (place.title !== text) place.title = text;
    }
  };
  document.addEventListener(
    "Update",
    (event) => {
      const { target } = event;
      const value: unknown = (event as CustomEventInit<{ value?: unknown }>).detail?.value;
      if (!(target instanceof Element) || typeof value !== "string" || outermostText(target) !== target) return;
      texts.set(target, [...new Set([...value.matchAll(/<Source\s+id="([^"]+)"/g)].map(([, id = ""]) => id))]);
      name();
    },
    true,
  );
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true, characterData: true });
  const style = document.createElement("style");
  // The id stays in the page, unseen: the editor writes it there anew whenever it is changed.
  style.textContent = `.placeholder[data-shown] { font-size: 0; }
    .placeholder[data-shown]::after { content: attr(data-shown); display: inline-block; max-width: 16rem; overflow: hidden;
      font-size: 0.875rem; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }`;
  document.head.append(style);
}

/** The text of a page that holds a component, perhaps inside another one. */
function outermostText(element: Element): Element | null {
  let found = element.closest(".lexical-root");
  for (let next = found; next; next = next.parentElement?.closest(".lexical-root") ?? null) found = next;
  return found;
}
