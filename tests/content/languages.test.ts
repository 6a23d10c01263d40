import { describe, expect, test } from "vitest";
import { about, append, damage, like, readText, swap } from "./damage.ts";

const words = "content/es/words.yaml";
const crisis = "content/es/pages/crisis.mdx";

describe("a translation", () => {
  test("of a page that is not there", async () => {
    const { problems } = await damage({
      "content/es/pages/about-us.mdx":
        "---\ntitle: Quiénes somos\ndescription: Una página que no traduce nada, porque no hay tal página en inglés.\nupdated: 2026-11-23\n---\n\nHola.\n",
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "content/es/pages/about-us.mdx",
        message: like(/translates nothing: there is no content\/pages\/about-us\.mdx/),
      }),
    );
  });

  test.each([
    ["topics", "family", "famly"],
    ["glossary", "craving", "cravings"],
  ])("of an entry of %s that is not there; what is missing is told once", async (name, id, wrong) => {
    const file = `content/es/${name}.yaml`;
    const { problems, warnings } = await damage({ [file]: swap(new RegExp(`^${id}:`, "m"), `${wrong}:`) });
    expect(problems).toContainEqual(
      expect.objectContaining({ file, found: wrong, fix: like(new RegExp(`^write ${id}`)) }),
    );
    expect(warnings).toContainEqual(
      expect.objectContaining({
        file,
        message: like(new RegExp(`says of ${id}$`)),
        fix: "translate these entries too",
      }),
    );
  });

  test("that links a term which its glossary lacks", async () => {
    const { problems } = await damage({ "content/es/glossary.yaml": swap(/^craving:[^]*$/m, "") });
    expect(problems).toContainEqual(expect.objectContaining({ found: "craving", message: like(/es\/glossary\.yaml/) }));
  });

  test("that links terms without a page for them", async () => {
    const { problems } = await damage({ "content/es/pages/glossary.mdx": null });
    expect(problems).toContainEqual(expect.objectContaining({ file: "content/es/pages/glossary.mdx" }));
  });

  test("that lacks a word", async () => {
    const { only } = await damage({ [words]: swap(/^ {2}exit: .*\n/m, "") });
    expect(only).toMatchObject({ file: words, field: "crisis.exit", message: "this field is missing" });
  });

  test("that lost what the site fills in", async () => {
    const { only } = await damage({ [words]: swap('call: "Llamar al {phone}"', "call: Llamar") });
    expect(only).toMatchObject({ file: words, field: "frame.call", message: "keep {phone} in this text" });
  });

  test("that says nothing about a helpline", async () => {
    const { problems } = await damage({ [words]: swap(/^ {4}valley:/m, "    valey:") });
    expect(problems).toContainEqual(expect.objectContaining({ file: words, message: like(/helpline "valley"/) }));
  });

  test("that leads out of its language", async () => {
    const { only } = await damage({ [crisis]: append("[Las preguntas](/fit/).") });
    expect(only).toMatchObject({ file: crisis, found: "[Las preguntas](/fit/)", fix: "write /es/fit/" });
  });

  test("that lacks a question of the assessment", async () => {
    const { problems } = await damage({ "content/es/fit/questions/age.mdx": null });
    expect(problems).toContainEqual(expect.objectContaining({ file: "content/es/fit/questions/age.mdx" }));
  });

  test("without a front page", async () => {
    const { problems } = await damage({ "content/es/pages/home.mdx": null });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: "content/es/pages/home.mdx", fix: "translate content/pages/home.mdx into it" }),
    );
  });

  test("with a telephone number that site.yaml does not name", async () => {
    const { only, line } = await damage({ [words]: swap(/^ {2}exit: .*$/m, "  exit: Llame al 602-555-0199 ahora") });
    expect(only).toMatchObject({
      file: words,
      line: line(words, "602-555-0199"),
      field: "crisis.exit",
      found: "602-555-0199",
    });
  });

  test("with words that are still to be written", async () => {
    const { only, line } = await damage({ [words]: swap(/^ {2}exit: .*$/m, '  exit: "To write: the exit"') });
    expect(only).toMatchObject({ file: words, line: line(words, "To write:"), message: "this was not written yet" });
  });

  test("whose week names a program that is not there", async () => {
    const week = "content/es/week.yaml";
    const { only, line } = await damage({ [week]: swap("program: family-and-support", "program: famly-and-support") });
    expect(only).toMatchObject({
      file: week,
      line: line(week, "famly-and-support"),
      fix: like(/^write family-and-support/),
    });
  });

  test.each(["es", "pt-BR"])("into %s is not graded as English", async (language) => {
    const hard =
      "Comprehensive psychoeducational interventions facilitate sustainable behavioral modification notwithstanding adversity. ";
    const file = `content/${language}/pages/about.mdx`;
    const page = await readText(about);
    const { problems, warnings } = await damage({ [file]: `${page}\n\nStudies show it.\n\n${hard.repeat(10)}\n` });
    const graded = /asks for a source|reads as for/;
    expect([...problems, ...warnings].filter((one) => one.file === file && graded.test(one.message))).toEqual([]);
  });
});
