import { describe, expect, test } from "vitest";
import { about, append, article, damage, like, program, readText, swap } from "./damage.ts";

const crisis = "content/es/pages/crisis.mdx";

/** A list of the tests' own. */
const list = `
names: [Substance Abuse and Mental Health Services Administration]
people:
  - { avoid: [addict], instead: a person with a substance use disorder }
  - { avoid: [recovering alcoholic], instead: a person in recovery }
  - { avoid: [alcoholic], instead: a person with alcohol use disorder, except: [alcoholic drink] }
  - { avoid: [drunk], instead: someone who has been drinking, sometimes: true }
  - { avoid: [user], instead: a person who uses substances, sometimes: true }
  - { avoid: [substance abuse], instead: "substance use, or misuse" }
  - { avoid: [get clean], instead: in recovery, except: [get clean water] }
  - { avoid: [clean drug screen], instead: a negative test }
  - { avoid: [committed suicide], instead: died by suicide }
  - { avoid: [relapse], instead: return to use, sometimes: true, except: [relapse prevention] }
  - { avoid: [struggles with], instead: lives with, sometimes: true }
promises:
  - { avoid: [guarantee], instead: what we do, except: [no clinic can guarantee] }
  - { avoid: [hipaa compliant], instead: what protects the visitor; regulators have fined sites for these words }
  - { avoid: ["100 %"], instead: the figure that a source gives, sometimes: true }
  - { avoid: [best treatment], instead: "what a visitor can check, such as hours" }
  - { avoid: [cure], instead: treat, sometimes: true }
`;
const withList = (damages: Parameters<typeof damage>[0]) => damage({ "content/words-to-avoid.yaml": list, ...damages });

describe("words to avoid", () => {
  test.each([
    ["Two addicts spoke.", "addicts", "write a person with a substance use disorder"],
    ["She is a recovering alcoholic.", "recovering alcoholic", "write a person in recovery"],
    ["Alcoholics get help.", "Alcoholics", /^write a person with alcohol use disorder/],
    ["It treats Substance-Abuse.", "Substance-Abuse", "write substance use, or misuse"],
    ["A clean drug screen.", "clean drug screen", "write a negative test"],
    ["He committed\nsuicide.", "committed\nsuicide", "write died by suicide"],
    ["We are HIPAA-compliant.", "HIPAA-compliant", /regulators/],
    ["The best treatment there is.", "best treatment", /^write what a visitor can check/],
  ])("%j stops publishing", async (text, words, fix) => {
    const { only, line } = await withList({ [about]: append(text) });
    const first = text.split("\n")[0] ?? "";
    expect(only).toMatchObject({
      file: about,
      line: line(about, first),
      message: like(new RegExp(`^"${words}" is`)),
      fix: like(fix),
    });
  });

  test.each(["It is 100 % safe.", "A user of it.", "He was drunk.", "This will cure you.", "He struggles with debt."])(
    "%j may be right: a warning",
    async (text) => {
      const { problems, warnings } = await withList({ [about]: append(text) });
      expect(problems).toEqual([]);
      expect(warnings).toMatchObject([{ file: about, message: like(/may not be the right word/) }]);
    },
  );

  test.each([
    "Get clean water, and eat.",
    "The Substance Abuse and Mental Health Services Administration says so.",
    "People say “addict” and mean a neighbor.",
    "> He said that he was an addict.",
    "See [The addict in the family](https://example.org/paper).",
    "No clinic can guarantee it.",
    "An alcoholic drink has alcohol in it.",
    "Relapse prevention is a theme of the group.",
    "Addictive, habitual, mistreated.",
  ])("%j is right", async (text) => {
    const { problems, warnings } = await withList({ [about]: append(text) });
    expect([...problems, ...warnings]).toEqual([]);
  });

  test("are found in titles, settings and the assessment, and are none among search words", async () => {
    const { problems } = await withList({
      [about]: swap(/^title: .*$/m, "title: For every addict"),
      [article]: swap("aliases:", "aliases:\n  - am i an addict"),
      "content/fit/supports.yaml": swap(/title: (.*)/, "title: For an addict"),
      "content/topics.yaml": swap(/sentence: .*/, "sentence: What an addict may want to know first."),
    });
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ["content/fit/supports.yaml", like(/\.title$/)],
      [about, "title"],
      ["content/topics.yaml", like(/\.sentence$/)],
    ]);
  });

  test("can be added by staff", async () => {
    const { only } = await withList({
      "content/words-to-avoid.yaml": list.replace("people:", "people:\n  - avoid: [loony]\n    instead: a person"),
      [about]: append("A loony idea."),
    });
    expect(only).toMatchObject({ file: about, fix: "write a person" });
  });
});

describe("words to avoid in another language", () => {
  const listed = {
    "content/es/words-to-avoid.yaml": `
names: [Alcohólicos Anónimos]
people:
  - { avoid: [adicto, adicta], instead: una persona con un trastorno por consumo de sustancias }
  - { avoid: [alcohólico, alcohólica], instead: una persona, except: [bebida alcohólica] }
  - { avoid: [prueba limpia], instead: una prueba negativa }
promises: []
style:
  - { avoid: [tú, contigo], instead: usted, sometimes: true }
`,
  };
  const inSpanish = (text: string) => damage({ ...listed, [crisis]: append(text) });

  test.each([
    ["Ayuda para los adictos.", "adictos"],
    ["Ella es adicta.", "adicta"],
    ["Un alcohólico.", "alcohólico"],
    ["Pedimos pruebas limpias.", "pruebas limpias"],
  ])("%j stops publishing", async (text, words) => {
    const { only } = await inSpanish(text);
    expect(only).toMatchObject({ file: crisis, message: like(new RegExp(`^"${words}" is`)), fix: like(/^write una/) });
  });

  test("a slip into another way of address is worth a look", async () => {
    const { problems, warnings } = await inSpanish("Tú decides.");
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ file: crisis, fix: "write usted" }]);
  });

  test.each([
    "Las bebidas alcohólicas y Alcohólicos Anónimos.",
    "Le dicen «adicto», y no lo es.",
    "La gente adictiva no existe.",
    "An addict.",
  ])("%j is right", async (text) => {
    const { problems, warnings } = await inSpanish(text);
    expect([...problems, ...warnings]).toEqual([]);
  });

  test("are none of the first language, and a language without a list has none", async () => {
    const english = await damage({ ...listed, [about]: append("Tú eres adicto.") });
    expect([...english.problems, ...english.warnings]).toEqual([]);
    const { problems } = await damage({ [crisis]: append("Un adicto, an addict.") });
    expect(problems).toEqual([]);
  });
});

describe("telephone numbers", () => {
  test.each([
    ["Call 505-555-0149 today.", "505-555-0149", /^write 505-555-014/],
    ["Call (505) 555 0149 today.", "(505) 555 0149", /^write/],
    ["Call 800-555-HELP.", "800-555-HELP", /800-555-0142/],
    ["Call 989 now.", "989", /^write 988/],
    ["Text HOME to 741742.", "741742", /^write 741741/],
    ["Call 5055550149.", "5055550149", /^write/],
    ["Call 505–555–0149.", "505–555–0149", /^write/],
    ["Call 505\u00a0555\u00a00149.", "505\u00a0555\u00a00149", /^write/],
    ["Call 505/555/0149.", "505/555/0149", /^write/],
    ["Call +1.505.555.0149.", "+1.505.555.0149", /^write/],
  ])("%j is none of site.yaml", async (text, found, fix) => {
    const { only, line } = await damage({ [about]: append(text) });
    expect(only).toMatchObject({ file: about, line: line(about, text), found, fix: like(fix) });
  });

  test.each([
    ["Llame al 989.", "989", /^write 988/],
    ["Puede llamar o mandar un texto al 989.", "989", /^write 988/],
    ["Mande HOLA por texto al 741742.", "741742", /^write 741741/],
  ])("%j is none of site.yaml, in another language", async (text, found, fix) => {
    const { only, line } = await damage({ [crisis]: append(text) });
    expect(only).toMatchObject({ file: crisis, line: line(crisis, text), found, fix: like(fix) });
  });

  test("of site.yaml may stand in a field, in any spelling", async () => {
    const text =
      "Call 988 or 911, or (505) 555-0141, or 1-800-555-0142, or text HELLO to 741741. In 2020 we saw 300 people.";
    const { problems, warnings } = await damage({ [about]: swap(/^description: .*$/m, `description: ${text}`) });
    expect([...problems, ...warnings]).toEqual([]);
  });

  test.each([
    ["Call 505-555-0141.", /^write <Helpline id="valley" \/>/],
    ["Call 988 now.", /^write <Helpline id="lifeline" \/>/],
    ["Ask us: 505-555-0140.", /^write <Phone \/>/],
  ])("%j in the text of a page cannot be tapped", async (text, fix) => {
    const { only, line } = await damage({ [about]: append(text) });
    expect(only).toMatchObject({ file: about, line: line(about, text), fix: like(fix) });
  });
});

describe("claims", () => {
  test.each([
    "It helps 40 percent of people.",
    "Studies show that it helps.",
    "Federal law says so.",
    "The FDA said so.",
  ])("%j asks for a source", async (text) => {
    const { problems, warnings, line } = await damage({ [program]: append(text) });
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ file: program, line: line(program, text), fix: like(/^write <Source id/) }]);
    const cited = await damage({ [program]: append(`${text}<Source id="river-study" />`) });
    expect(cited.warnings).toEqual([]);
  });
});

describe("claims in another language", () => {
  test.each([
    "Le sirve al 40 por ciento de la gente.",
    "Los estudios muestran que sirve.",
    "La evidencia reciente indica que sirve.",
    "Según un estudio, sirve.",
    "La ley federal lo protege.",
    "La ley prohíbe contarlo.",
    "Lo pide una ley de Arizona.",
  ])("%j asks for a source", async (text) => {
    const { problems, warnings, line } = await damage({ [crisis]: append(text) });
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ file: crisis, line: line(crisis, text), fix: like(/^write <Source id/) }]);
  });

  test.each(["Hablan de la ley y de la salud.", "Pregunte al 100 por ciento de ellos.", "It follows federal law."])(
    "%j asks for none",
    async (text) => {
      expect((await damage({ [crisis]: append(text) })).warnings).toEqual([]);
    },
  );
});

test("a hard section is told with its hardest sentences, and one too hard says so", async () => {
  const plain = "We meet at nine. You sit where you like. We talk, and then we eat. ".repeat(4);
  const hard = (sentence: string) => `## A hard section\n\n${plain}\n\n${sentence}`;
  const long =
    "Comprehensive psychoeducational interventions facilitate sustainable behavioral modification notwithstanding considerable environmental adversity. ";
  const { warnings, line } = await damage({ [about]: append(hard(long.repeat(2))) });
  expect(warnings).toMatchObject([
    {
      file: about,
      line: line(about, "Comprehensive"),
      field: 'section "A hard section"',
      found: like(/Comprehensive/),
    },
  ]);
  const harder = await damage({ [about]: append(hard(long.repeat(4))) });
  expect(harder.warnings).toMatchObject([{ file: about, message: like(/16 is the most/) }]);
  expect(harder.problems).toEqual([]);
});

describe("a section in another language", () => {
  const hard = `## Una sección difícil\n\n${"Vamos a las nueve. Usted se sienta donde quiera. ".repeat(3)}${"Intervenciones psicoeducativas multidisciplinarias facilitan sustancialmente modificaciones conductuales sostenibles independientemente circunstancias medioambientales desfavorables. ".repeat(3)}`;

  test("is measured by its own formula", async () => {
    const { problems, warnings, line } = await damage({ [crisis]: append(hard) });
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([
      {
        file: crisis,
        line: line(crisis, "Intervenciones"),
        field: 'section "Una sección difícil"',
        message: like(/points of INFLESZ, "(algo|muy) difícil"; /),
        found: like(/Intervenciones/),
      },
    ]);
  });

  test("has no measure where the language has no formula", async () => {
    const french = crisis.replace("/es/", "/fr/");
    const { warnings } = await damage({ [french]: append(hard)(await readText(crisis)) });
    expect(warnings.filter(({ message }) => message.includes("INFLESZ"))).toEqual([]);
  });
});
