import { describe, expect, test } from "vitest";
import { damage, like, swap } from "./damage.ts";

const file = "content/brand.yaml";
const mark = "content/brand/mark.svg";

describe("a colour", () => {
  test("that cannot be read on its ground is told, with the nearest one that can", async () => {
    const { only } = await damage({ [file]: swap('link: "#0b4a7a"', 'link: "#4f8fc0"') });
    expect(only).toMatchObject({
      ...{ file, field: "light.link", found: "#4f8fc0" },
      message: like(
        /hard to see on paper, surface, sunken, .*: 2\.\d to 1 on accent-soft, #d5e5f5, and it needs 7 to 1/,
      ),
      fix: like(/^write "#[\da-f]{6}"$/),
    });
    const [, better = ""] = /"(.*)"/.exec(only.fix ?? "") ?? [];
    const { problems } = await damage({ [file]: swap('link: "#0b4a7a"', `link: "${better}"`) });
    expect(problems).toEqual([]);
  });

  test("of a ring around what the keyboard is at has to be seen, in the dark, too", async () => {
    const { only } = await damage({ [file]: swap('accent: "#7fb4e8"', 'accent: "#1d3550"') });
    expect(only).toMatchObject({ file, field: "dark.accent", message: like(/^a mark in this colour.*needs 3 to 1/) });
  });

  test.each(["blue", '"#12"', '"rgb(1, 2, 3)"', "#12523e"])("%s is none", async (written) => {
    const { problems } = await damage({ [file]: swap('link: "#0b4a7a"', `link: ${written}`) });
    expect(problems).toMatchObject([{ file, fix: like(/# and six digits/) }]);
  });

  test("that is left out is told", async () => {
    const { problems } = await damage({ [file]: swap('  sun: "#f0b04f"\n', "") });
    expect(problems[0]).toMatchObject({ file, field: like(/sun/) });
  });
});

describe("the mark", () => {
  test("is missing", async () => {
    const { only } = await damage({ [mark]: null });
    expect(only).toMatchObject({ file: mark, message: "the clinic's mark is missing" });
  });

  test("has no size", async () => {
    const { only } = await damage({ [mark]: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>' });
    expect(only).toMatchObject({ file: mark, fix: like(/viewBox/) });
  });

  test("carries a program", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>';
    const { only } = await damage({ [mark]: svg });
    expect(only).toMatchObject({ file: mark, message: like(/program/) });
  });
});

test("a typeface that is named has to be there", async () => {
  const { only } = await damage({ [file]: swap(/$/, "\ntypeface:\n  name: Our Face\n  file: our-face.woff2\n") });
  expect(only).toMatchObject({ file, field: like(/typeface/), found: "our-face.woff2" });
});

test("other files have no place in the brand's folder", async () => {
  const { only } = await damage({ "content/brand/notes.txt": "x" });
  expect(only).toMatchObject({ file: "content/brand/notes.txt", fix: like(/^put mark\.svg, hero\.svg or a typeface/) });
});
