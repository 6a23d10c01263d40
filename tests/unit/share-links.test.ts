import { expect, test } from "vitest";
import { shareLinks } from "../../src/seo/share-links.ts";

const title = "Work & treatment: 9 + 3 hours?";
const url = "https://core-recovery.example/blog/x/";
const links = new Map(shareLinks(title, url, "E-mail").map(({ label, href }) => [label, new URL(href)]));

test("there is a link for each place that readers share to", () => {
  expect([...links.keys()]).toEqual(["Facebook", "X", "LinkedIn", "Reddit", "WhatsApp", "E-mail"]);
});

test.each([
  ["Facebook", "www.facebook.com", { u: url }],
  ["X", "x.com", { text: title, url }],
  ["LinkedIn", "www.linkedin.com", { url }],
  ["Reddit", "www.reddit.com", { title, url }],
  ["WhatsApp", "wa.me", { text: `${title} ${url}` }],
  ["E-mail", "", { subject: title, body: url }],
])("%s gets the title and the address as they are", (label, host, parameters) => {
  const link = links.get(label);
  expect(link?.host).toBe(host);
  expect(Object.fromEntries(link?.searchParams ?? [])).toEqual(parameters);
});

test("a space is never a plus sign, which mail programs would show", () => {
  expect(links.get("E-mail")?.href).toContain("subject=Work%20%26%20treatment%3A%209%20%2B%203%20hours%3F");
});
