import { all, rule } from "../support/built/rule.ts";

/** From what gives way to what wins. */
const ORDER = "tokens base prose compositions utilities components";

/** Browsers rank layers as they first hear of them, so a component's styles must not come before the order is said. */
rule("the layers of styles stand in their order", (page) => {
  const css = all(page, "style")
    .map((style) => style.textContent)
    .join("\n");
  const names = [...css.matchAll(/@layer ([^{;]+)/g)].flatMap(([, list = ""]) => list.split(/,\s*/));
  const found = [...new Set(names)].join(" ");
  return found === ORDER ? [] : [found];
});
