import { expect, test } from "vitest";
import { feedHtml } from "../../src/seo/feed-html.ts";

const page = new URL("https://core-recovery.example/blog/x/");

test.each([
  ["a link within the site", '<a href="/about/">', '<a href="https://core-recovery.example/about/">'],
  ["a link within the page", '<a href="#sources">', '<a href="https://core-recovery.example/blog/x/#sources">'],
  [
    "a picture",
    '<img src="/_astro/x.svg" alt="A path">',
    '<img src="https://core-recovery.example/_astro/x.svg" alt="A path">',
  ],
  ["a link to another site", '<a href="https://988lifeline.org">', '<a href="https://988lifeline.org">'],
  ["an address without quotes", "<a href=/about/>", '<a href="https://core-recovery.example/about/">'],
  ["a phone number", '<a href="tel:988">', '<a href="tel:988">'],
])("%s works in any reader", (_, html, expected) => {
  expect(feedHtml(html, page)).toBe(expected);
});

test.each([
  ["the doctype", "<!DOCTYPE html><p>x</p>"],
  ["scripts", '<script type="module">\nimport "/x.js"\n</script><p>x</p>'],
  ["styles", "<style>p{color:red}</style><p>x</p>"],
  ["style sheets", '<link rel="stylesheet" href="/x.css"><p>x</p>'],
  ["a button", '<button type="button" title="a > b">Print this sheet</button><p>x</p>'],
  ["another size of a picture", '<source media="(width > 40rem)" srcset="/x.webp 2x"><p>x</p>'],
  ["what a page says with a sign that ends tags", '<p data-says="a > b" class="one">x</p>'],
  ["class names", '<p class="astro-x">x</p>'],
  ["data for the site's own scripts", '<p data-url="/x/">x</p>'],
])("%s is left out", (_, html) => {
  expect(feedHtml(html, page)).toBe("<p>x</p>");
});
