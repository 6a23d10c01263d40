/**
 * Shows states that only a hand can bring about: what the style sheets say of `:hover` and its like counts for
 * `[data-state~=hover]` too. On the style guide alone.
 */
const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
const states = new CSSStyleSheet();
states.replaceSync(rules.join("\n").replaceAll(/:(hover|focus-visible|active|visited)(?![\w-])/g, "[data-state~=$1]"));
document.adoptedStyleSheets.push(states);
