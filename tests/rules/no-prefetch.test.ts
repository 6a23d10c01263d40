import { expect, test } from "vitest";
import { all, rule, tag } from "../support/built/rule.ts";
import { files, isEditor, read } from "../support/built/site.ts";

/** What a browser may do ahead of time for a link that nobody has followed: it would tell the host, or others, of it. */
const AHEAD = ["prefetch", "prerender", "preconnect", "dns-prefetch"];

rule("no page asks for what the visitor has not asked for", (page) => [
  ...all(page, "link[rel]")
    .filter((link) => AHEAD.some((kind) => link.getAttribute("rel")?.toLowerCase().split(/\s+/).includes(kind)))
    .map(tag),
  ...all(page, "script[type]")
    .filter((script) => script.getAttribute("type")?.toLowerCase() === "speculationrules")
    .map(tag),
]);

test("no script writes such a request into a page, and no header of a host asks for it", () => {
  const texts = [...files].filter((file) => (file.endsWith(".js") || file === "/_headers") && !isEditor(file));
  const asking = new RegExp(`speculation-?rules|["'= ](${AHEAD.join("|")})\\b`, "i");
  expect(texts.filter((file) => asking.test(read(file)))).toEqual([]);
});
