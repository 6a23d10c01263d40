import type { WindowData } from "~/content/search-data.ts";
import { element } from "./element.ts";

/**
 * Help for someone in danger, above everything that is found. Its sentence is an alert: it is read aloud at once,
 * without moving the focus away from what is being typed. The links are outside of it, so that not all of them are.
 */
export function crisisPanel({ words, crisis }: WindowData): HTMLElement {
  const links = crisis.map(({ href, label }) =>
    element("li", {}, element("a", { href, rel: href?.startsWith("http") ? "noreferrer" : undefined }, label)),
  );
  const panel = element(
    "section",
    { "data-crisis-panel": "", "aria-label": words.crisisTitle },
    element("h2", {}, words.crisisTitle),
  );
  const alert = element("p", { role: "alert" });
  panel.append(alert, element("ul", { class: "cluster" }, ...links));
  // An alert is announced when words come into it, not when it comes with its words.
  queueMicrotask(() => (alert.textContent = words.crisisText));
  return panel;
}
