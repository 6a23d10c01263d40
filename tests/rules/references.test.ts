import { all, fixtureRule, tag } from "../support/built/rule.ts";

/** Attributes that name elements of the same page by id. */
const naming = [
  ...["aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage"],
  ...["aria-flowto", "aria-labelledby", "aria-owns", "for", "form", "headers", "list", "popovertarget", "commandfor"],
];

fixtureRule("every id stands once", (page) => {
  const ids = all(page, "[id]").map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id "${id}" stands more than once`);
});

fixtureRule("every id that an attribute names is there", (page) => {
  const ids = new Set(all(page, "[id]").map(({ id }) => id));
  return naming.flatMap((name) =>
    all(page, `[${name}]`).flatMap((element) =>
      (element.getAttribute(name) ?? "")
        .split(/\s+/)
        .filter((id) => !ids.has(id))
        .map((id) => `${name}="${id}" names nothing: ${tag(element)}`),
    ),
  );
});

fixtureRule("every mention of a source has a way back from the list of sources", (page) => {
  const ways = new Set(all(page, ".sources .back a").map((way) => way.getAttribute("href")));
  return all(page, 'a[id^="cite-"]')
    .filter(({ id }) => !ways.has(`#${id}`))
    .map(({ id }) => `nothing leads back to #${id}`);
});
