import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestByTopic } from "../../src/content/nearest-by-topic.ts";

const page = (href: string, ...topics: string[]) => ({ href, topics });
const hrefs = (neighbours: { page: { href: string } }[] | undefined) => neighbours?.map(({ page: { href } }) => href);

test("a topic that few pages share ties closer than one that many share", () => {
  const pages = [
    page("a", "therapy", "medication"),
    page("b", "therapy"),
    page("c", "therapy"),
    page("d", "medication"),
    page("e", "therapy"),
  ];
  const [first] = nearestByTopic(pages, 3).get("a") ?? [];
  expect(first).toEqual({ page: pages[3], shared: ["medication"] });
});

test("two shared topics tie closer than one, and the rarest is named first", () => {
  const pages = [page("a", "common", "rare"), page("b", "common"), page("c", "common", "rare"), page("d", "common")];
  expect(nearestByTopic(pages, 1).get("a")).toEqual([{ page: pages[2], shared: ["rare", "common"] }]);
});

test("among equals the page that stands first comes first", () => {
  const pages = ["c", "a", "b", "d"].map((href) => page(href, "same"));
  expect(hrefs(nearestByTopic(pages, 2).get("d"))).toEqual(["c", "a"]);
});

test("a page that shares no topic has no neighbours", () => {
  expect(nearestByTopic([page("a", "x"), page("b", "y")], 3).get("a")).toEqual([]);
});

const topics = fc.uniqueArray(fc.constantFrom("t1", "t2", "t3", "t4", "t5"), { maxLength: 4 });
const library = fc.array(topics, { maxLength: 30 }).map((all) => all.map((ids, index) => page(`/p${index}/`, ...ids)));

test("whatever the pages: never itself, never twice, never more than asked for, always for a topic that both have", () => {
  fc.assert(
    fc.property(library, fc.integer({ min: 0, max: 5 }), (pages, limit) => {
      const nearest = nearestByTopic(pages, limit);
      expect([...nearest.keys()]).toEqual(pages.map(({ href }) => href));
      for (const { href, topics } of pages) {
        const neighbours = nearest.get(href) ?? [];
        expect(neighbours.length).toBeLessThanOrEqual(limit);
        expect(new Set([href, ...(hrefs(neighbours) ?? [])]).size).toBe(neighbours.length + 1);
        for (const { page, shared } of neighbours)
          expect(shared.toSorted()).toEqual(topics.filter((topic) => page.topics.includes(topic)).toSorted());
      }
    }),
  );
});

// Comparing every page with every other took over a minute; the test's own limit stands in for that.
test("five thousand articles are no reason to wait", { timeout: 30_000 }, () => {
  const pages = Array.from({ length: 5000 }, (_, index) => page(`/p${index}/`, `t${index % 13}`, `t${index % 7}`));
  expect(nearestByTopic(pages, 3).size).toBe(5000);
});
