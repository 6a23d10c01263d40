import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { splitAt } from "../../../src/content/text.ts";
import { fitWordsSchema } from "../../../src/schemas/fit-words.ts";

const words = readFileSync("content/fit/words.yaml", "utf8");
const folder = "src/components/fit/";

test.each(["n", "total", "count", "urgency", "questions", "most"])("a text that loses its {%s} is told", (name) => {
  expect(fitWordsSchema.safeParse(parse(words)).success).toBe(true);
  const { error } = fitWordsSchema.safeParse(parse(words.replace(`{${name}}`, "")));
  expect(error?.issues.map(({ message }) => message).join()).toMatch(
    new RegExp(`^keep .*\\{${name}\\}.* in this text$`),
  );
});

describe("a text around the element that takes the place of its placeholder", () => {
  test.each([
    ["It helps: {program}", ["It helps: ", ""]],
    ["{program} es lo que ayuda.", ["", " es lo que ayuda."]],
    ["Con {program} se puede.", ["Con ", " se puede."]],
  ])("%j", (text, around) => {
    expect(splitAt(text, "program")).toEqual(around);
  });

  test("that is not there, or there twice, is an error", () => {
    expect(() => splitAt("It helps.", "program")).toThrow('"It helps."');
    expect(() => splitAt("{program}, {program}", "program")).toThrow("once");
  });
});

test.each(readdirSync(folder).filter((file) => file.endsWith(".astro")))(
  "%s has no words of its own, which a translation could not reach",
  (file) => {
    const [, , markup = ""] = readFileSync(folder + file, "utf8").split(/^---$/m);
    const html = markup.replace(/\{\/\*.*?\*\/\}|<(style|script)\b.*<\/\1>/gs, "");
    // What stands between tags and expressions; `=>` and `&&` of the code around them end no tag.
    const found = [...html.matchAll(/(?<!=)[>}]([^<>{}]*\p{L}{2}[^<>{}]*)(?=[<{])/gu)].map(([, text = ""]) =>
      text.trim(),
    );
    expect(found.filter((text) => !/[=(?]/.test(text))).toEqual([]);
  },
);
