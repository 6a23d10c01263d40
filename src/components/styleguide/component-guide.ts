/**
 * Shows each part in the dark theme beside the light one, and the states that only a hand can bring about: what the
 * style sheets say of `:hover` and its like counts for `[data-state~=hover]` too.
 */
export class ComponentGuide extends HTMLElement {
  connectedCallback() {
    for (const light of this.querySelectorAll(".specimen > .light:only-child")) light.after(darkCopy(light));
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
    const states = new CSSStyleSheet();
    states.replaceSync(
      rules.join("\n").replaceAll(/:(hover|focus-visible|active|visited)(?![\w-])/g, "[data-state~=$1]"),
    );
    document.adoptedStyleSheets.push(states);
  }
}

/** For eyes alone: an id may stand in a page once, and so may a group of answers of which one is chosen. */
function darkCopy(light: Element): Element {
  const dark = light.cloneNode(true) as HTMLElement;
  dark.classList.replace("light", "dark");
  dark.inert = true;
  dark.ariaHidden = "true";
  for (const element of dark.querySelectorAll("*"))
    for (const name of ["id", "name", "for", "popovertarget"]) element.removeAttribute(name);
  return dark;
}
