import { expect, test } from "vitest";
import { readPages, slim } from "../../../src/search/indexed-pages.ts";

const fragment = (url: string, more: object = {}) => ({
  path: `fragment/en-us_${url.replaceAll("/", "")}1.pf_fragment`,
  content: Buffer.from(
    `pagefind_dcd${JSON.stringify({ url, content: "Text.", meta: {}, filters: {}, anchors: [], ...more })}`,
  ),
});
const other = { path: "pagefind-entry.json", content: Buffer.from("{}") };

test("pages are read in the order of their addresses, with what the search needs of them", () => {
  const b = fragment("/b/", {
    meta: { title: "Sleep", aliases: "insomnia, awake ,, " },
    filters: { kind: ["program"], topic: ["sleep", "health"] },
    anchors: [
      { element: "h2", text: "What it is" },
      { element: "span", text: "a source" },
      { element: "details", text: "Long text", title: "Who asks?" },
    ],
  });
  expect(readPages([b, other, fragment("/a/")])).toEqual([
    {
      ...{ id: "en-us_a1", language: "en-us", url: "/a/", title: "/a/", kind: "page" },
      ...{ topics: [], aliases: [], headings: [], content: "Text." },
    },
    {
      ...{ id: "en-us_b1", language: "en-us", url: "/b/", title: "Sleep", kind: "program" },
      ...{ topics: ["sleep", "health"], aliases: ["insomnia", "awake"] },
      ...{ headings: ["What it is", "Who asks?"], content: "Text." },
    },
  ]);
});

test("a kind that does not exist counts as a page", () => {
  expect(readPages([fragment("/a/", { filters: { kind: ["Tema"] } })])[0]?.kind).toBe("page");
});

test("visitors are not sent what no result shows, and other files stay as they are", () => {
  const full = fragment("/a/", {
    meta: { title: "Sleep", aliases: "insomnia", image: "/x.svg" },
    filters: { kind: ["article"] },
    anchors: [{ element: "h2", text: "What it is" }, { element: "span", text: "a source" }],
  }); // prettier-ignore
  const [page] = readPages([slim(full)]);
  expect(page).toMatchObject({ title: "Sleep", content: "Text.", aliases: [], headings: ["What it is"] });
  expect(Buffer.from(slim(full).content).toString()).not.toMatch(/insomnia|x\.svg|a source/);
  expect(slim(other)).toEqual(other);
});
