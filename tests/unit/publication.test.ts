import { afterEach, expect, test, vi } from "vitest";
import { asksForPreview, buildDay, isPublished } from "../../src/content/publication.ts";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["2026-11-24T06:59:00Z", "2026-11-23"],
  ["2026-11-24T07:00:00Z", "2026-11-24"],
  ["2026-07-01T06:59:00Z", "2026-06-30"],
])("at %s it is %s in Arizona, which has no summer time", (now, day) => {
  vi.stubEnv("BUILD_DATE", undefined);
  expect(buildDay("America/Phoenix", new Date(now))).toBe(day);
});

test("a clock that has lost its time is told, and not a hundred pages that are not live by it", () => {
  vi.stubEnv("BUILD_DATE", undefined);
  expect(() => buildDay("America/Phoenix", new Date(0))).toThrow("clock says that it is 1969-12-31");
});

test("BUILD_DATE stands in for today", () => {
  vi.stubEnv("BUILD_DATE", "2030-02-28");
  expect(buildDay("America/Phoenix")).toBe("2030-02-28");
});

test.each(["tomorrow", "2026-1-5", "2026-02-30"])(
  "a build for %s, which is no day, would open pages of the future",
  (word) => {
    vi.stubEnv("BUILD_DATE", word);
    expect(() => buildDay("America/Phoenix")).toThrow(`BUILD_DATE is "${word}"`);
  },
);

test("an empty BUILD_DATE asks for nothing", () => {
  vi.stubEnv("BUILD_DATE", "");
  expect(buildDay("America/Phoenix", new Date("2026-11-24T07:00:00Z"))).toBe("2026-11-24");
});

test.each([
  ["is live on its day", { draft: false, published: "2026-11-23" }, true],
  ["is live after its day", { draft: false, published: "2025-12-31" }, true],
  ["is not live before its day", { draft: false, published: "2026-11-24" }, false],
  ["is live without a day", { draft: false }, true],
  ["is not live as a draft, on its day", { draft: true, published: "2026-11-23" }, false],
  ["is not live as a draft without a day", { draft: true }, false],
])("a page %s", (_, page, live) => {
  expect(isPublished(page, "2026-11-23")).toBe(live);
});

test.each([
  [{}, false],
  [{ PREVIEW: "1" }, true],
  [{ NETLIFY: "true", CONTEXT: "deploy-preview" }, true],
  [{ NETLIFY: "true", CONTEXT: "branch-deploy" }, true],
  [{ NETLIFY: "true", CONTEXT: "production" }, false],
  [{ CF_PAGES: "1", CF_PAGES_BRANCH: "cms/articles/your-first-call" }, true],
  [{ CF_PAGES: "1", CF_PAGES_BRANCH: "main" }, false],
  // Words that other machines may have for other things.
  [{ CONTEXT: "deploy-preview", CF_PAGES_BRANCH: "x" }, false],
  [{ PREVIEW: "0", NETLIFY: "true", CONTEXT: "deploy-preview" }, false],
])("%o builds a preview: %s", (env, expected) => {
  expect(asksForPreview(env)).toBe(expected);
});
