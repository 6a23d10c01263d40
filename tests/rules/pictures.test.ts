import { all, fixtureRule, tag } from "../support/built/rule.ts";

fixtureRule("every picture has an alt; a picture without words for it is decoration", (page) =>
  all(page, "img, input[type=image], area")
    .filter((picture) => !picture.hasAttribute("alt"))
    .map((picture) => `no alt: ${tag(picture)}`),
);

fixtureRule("a picture that is the whole of a link has words", (page) =>
  all(page, "a img[alt='']")
    .filter((picture) => {
      const link = picture.closest("a");
      return !link?.textContent.trim() && !link?.hasAttribute("aria-label");
    })
    .map((picture) => `a link without words: ${tag(picture)}`),
);

fixtureRule("a drawing in the page has a name or is hidden from screen readers", (page) =>
  all(page, "svg")
    .filter((svg) => !svg.closest("[aria-hidden=true]") && !(svg.getAttribute("role") === "img" && isNamed(svg)))
    .map((svg) => `unnamed drawing: ${tag(svg)}`),
);

fixtureRule("every picture says its size, so that nothing moves when it arrives", (page) =>
  all(page, "img")
    .filter((picture) => !picture.hasAttribute("width") || !picture.hasAttribute("height"))
    .map((picture) => `no width and height: ${tag(picture)}`),
);

const isNamed = (svg: Element) => svg.hasAttribute("aria-label") || svg.hasAttribute("aria-labelledby");
