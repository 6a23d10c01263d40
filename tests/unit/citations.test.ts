import { expect, test } from "vitest";
import { Citations, mentionAnchor } from "../../src/content/citations.ts";

test("a source has the number of its place in the frontmatter, and each mention a place of its own", () => {
  const citations = new Citations(["samhsa-2021", "asam-4"]);
  expect(citations.cite("asam-4")).toEqual({ number: 2, anchor: "cite-2-1" });
  expect(citations.cite("samhsa-2021")).toEqual({ number: 1, anchor: "cite-1-1" });
  expect(citations.cite("asam-4")).toEqual({ number: 2, anchor: "cite-2-2" });
});

test("a source that the frontmatter does not list is refused, with what to write", () => {
  expect(() => new Citations(["samhsa-2021"]).cite("asam-4")).toThrow('add asam-4 to "sources"');
});

test("mentions are counted as they are made, so that the list of sources can lead back to each", () => {
  const citations = new Citations(["a", "b"]);
  citations.cite("a");
  expect(citations.cite("a").anchor).toBe(mentionAnchor(1, 2));
  expect([citations.mentionsOf("a"), citations.mentionsOf("b")]).toEqual([2, 0]);
});
