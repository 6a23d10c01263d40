import type { WindowData } from "~/content/search-data.ts";
import { element } from "./element.ts";

/** Where help for someone in danger will stand. An alert is read aloud when words come into it, not when it comes. */
export function crisisPlace(): HTMLElement {
  return element("section", { "data-crisis": "" }, element("p", { role: "alert" }));
}

/**
 * Help for someone in danger, above everything that is found. Its sentence is an alert: it is read aloud at once,
 * without moving the focus away from what is being typed. The links are outside of it, so that not all of them are.
 * @param place made by {@link crisisPlace}
 * @param isShown while the help stands it is left alone, so that it is read aloud once and not at every key
 */
export function showCrisis(place: HTMLElement, isShown: boolean, { words, crisis }: WindowData): void {
  const alert = place.querySelector("[role=alert]");
  if (!alert || place.hasAttribute("data-crisis-panel") === isShown) return;
  place.toggleAttribute("data-crisis-panel", isShown);
  place.querySelectorAll("h2, ul").forEach((part) => part.remove());
  alert.textContent = "";
  place.removeAttribute("aria-label");
  if (!isShown) return;
  const links = crisis.map(({ href, label }) =>
    element("li", {}, element("a", { href, rel: href?.startsWith("http") ? "noreferrer" : undefined }, label)),
  );
  place.setAttribute("aria-label", words.crisisTitle);
  place.prepend(element("h2", {}, words.crisisTitle));
  place.append(element("ul", { class: "cluster" }, ...links));
  alert.textContent = words.crisisText;
}
