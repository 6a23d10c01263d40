import type { WindowData } from "~/content/search-data.ts";
import type { Danger } from "~/search/direct-danger.ts";
import { element } from "./element.ts";

/** Where help for someone in danger will stand. An alert is read aloud when words come into it, not when it comes. */
export function crisisPlace(): HTMLElement {
  return element("section", { "data-crisis": "" }, element("p", { role: "alert" }));
}

/**
 * Help for someone in danger, above everything that is found: a panel where that is certain, a slim one where it is
 * possible. Its sentence is an alert: it is read aloud at once, without moving the focus away from what is being typed.
 * The links are outside of it, so that not all of them are.
 * @param place made by {@link crisisPlace}
 * @param danger while the same help stands it is left alone, so that it is read aloud once and not at every key
 */
export function showCrisis(place: HTMLElement, danger: Danger | undefined, { words, crisis }: WindowData): void {
  const alert = place.querySelector("[role=alert]");
  if (!alert || place.dataset.crisisPanel === danger) return;
  place.querySelectorAll("h2, ul").forEach((part) => part.remove());
  if (!danger) {
    delete place.dataset.crisisPanel;
    place.removeAttribute("aria-label");
    alert.textContent = "";
    return;
  }
  place.dataset.crisisPanel = danger;
  place.setAttribute("aria-label", words.crisisTitle);
  const links = crisis.map(({ href, label }) =>
    element("li", {}, element("a", { href, rel: href.startsWith("http") ? "noreferrer" : undefined }, label)),
  );
  if (danger === "certain") place.prepend(element("h2", {}, words.crisisTitle));
  place.append(element("ul", { class: "cluster" }, ...links));
  alert.textContent = danger === "certain" ? words.crisisText : words.crisisPossible;
}
