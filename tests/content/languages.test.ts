import { describe, expect, test } from "vitest";
import { append, damage, like, swap } from "./damage.ts";

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

  test("that lacks a word", async () => {
    const { only } = await damage({ [words]: swap(/^ {2}exit: .*\n/m, "") });
    expect(only).toMatchObject({ file: words, field: "crisis.exit", message: "this field is missing" });
  });

  test("that lost what the site fills in", async () => {
    const { only } = await damage({ [words]: swap('"Clínica {phone}"', "Clínica") });
    expect(only).toMatchObject({ file: words, field: "crisis.clinic", message: "keep {phone} in this text" });
  });

  test("that says nothing about a helpline", async () => {
    const { problems } = await damage({ [words]: swap(/^ {4}"?samhsa"?:/m, '    "samsa":') });
    expect(problems).toContainEqual(expect.objectContaining({ file: words, message: like(/helpline "samhsa"/) }));
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
});
