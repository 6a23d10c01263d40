import { describe, expect, test } from "vitest";
import { assess } from "../../../src/fit/assess.ts";
import { urgentFindings } from "../../../src/fit/evaluate.ts";
import { type Answers, QUESTION_IDS } from "../../../src/fit/questions.ts";
import { questionsFor } from "../../../src/fit/questions-for.ts";
import { wholeAnswers } from "../../support/whole-answers.ts";

/** What is found when these answers differ from the mildest, with reasons such as "needs weekly". */
function found(answers: Answers) {
  const { findings, place, supports } = assess(wholeAnswers(answers));
  const inWords = (result?: { id: string; reasons: { question: string; answer: string }[] }) =>
    result && `${result.id}: ${result.reasons.map(({ question, answer }) => `${question} ${answer}`).join(", ")}`;
  return { findings: findings.map(inWords), place: inWords(place), supports: supports.map(inWords) };
}

describe("an assessment", () => {
  test("tells every finding, the place and the supports, each with the answers that decided", () => {
    expect(
      found({
        substances: ["alcohol", "cannabis", "opioids"],
        daily: "yes",
        "past-withdrawal": "unsure",
        "body-now": "uncomfortable",
        mind: "untreated",
        thoughts: "safe-now",
        needs: "weekly",
        support: "little",
        barriers: ["money", "childcare"],
      }),
    ).toEqual({
      findings: [
        "medical-alcohol: substances alcohol, daily yes, past-withdrawal unsure",
        "opioids: substances opioids",
        "safe-talk: thoughts safe-now",
        "untreated: mind untreated",
      ],
      place:
        "iop-talk: thoughts safe-now, substances opioids, substances alcohol, daily yes, past-withdrawal unsure, needs weekly",
      supports: [
        "withdrawal: body-now uncomfortable",
        "health: mind untreated",
        "people: support little",
        "barriers: barriers childcare, barriers money",
      ],
    });
  });

  test("of an emergency tells all else that is true, too", () => {
    const { findings, place } = found({ "body-now": "severe", substances: ["opioids"], home: "unsafe-person" });
    expect(findings).toEqual([
      "emergency: body-now severe",
      "opioids: substances opioids",
      "unsafe-home: home unsafe-person",
    ]);
    expect(place).toBe("higher: home unsafe-person");
  });

  test("under 18 tells the same findings, and another place", () => {
    const { findings, place } = found({ age: "minor", substances: ["opioids"], health: "worse" });
    expect(findings).toEqual(["illness: health worse", "opioids: substances opioids"]);
    expect(place).toBe("young-people: age minor");
  });

  test("of two factors together names both, and of one alone none", () => {
    expect(found({ needs: "daily", functioning: "slipping", support: "harder" }).place).toBe(
      "higher: needs daily, support harder",
    );
    expect(found({ needs: "daily", functioning: "slipping" }).place).toBe("iop: needs daily, functioning slipping");
  });

  test("without a reason for more names the answers that could have been one", () => {
    expect(found({}).place).toBe(
      "outpatient: substances none, recent no, supervision no, needs settled, support good, functioning managing",
    );
  });

  test("of someone who stepped down from care after opioids tells of the tolerance that is lost", () => {
    expect(found({ recent: "yes", before: ["opioids", "alcohol"] })).toMatchObject({
      findings: ["opioids: recent yes, before opioids"],
      place: "iop-talk: recent yes, before opioids",
    });
  });

  test("of poor sleep alone, or difficult people alone, is not enough for an intensive program", () => {
    expect(found({ "body-now": "uncomfortable" }).place).toMatch("outpatient");
    expect(found({ support: "harder" }).place).toMatch("outpatient");
    expect(found({ support: "harder", substances: ["cannabis"] }).place).toMatch("iop-supports");
  });

  test("takes answers that nobody was asked for as they are", () => {
    const answers = { ...wholeAnswers({}), schedule: "changes", before: ["opioids"] } as Answers;
    expect(assess(answers).supports.map(({ id }) => id)).toEqual(["schedule"]);
  });
});

describe("an answer that is missing or unknown is an error, never the mildest", () => {
  const whole = wholeAnswers({
    needs: "weekly",
    substances: ["alcohol"],
    danger: "unsure",
    recent: "yes",
    before: ["alcohol"],
  });

  test.each(questionsFor(whole))("%s", (question) => {
    const { [question]: answered, ...others } = whole;
    expect(() => assess(others)).toThrow(new RangeError(`"${question}" has no answer`));
    for (const strange of ["", "NO", " no", "toString", "constructor", "__proto__", "0"]) {
      const value = Array.isArray(answered) ? [strange] : strange;
      expect(() => assess({ ...whole, [question]: value })).toThrow(
        new RangeError(`"${question}" has no answer ${JSON.stringify(strange)}`),
      );
    }
    for (const strange of [null, 0, true, {}])
      expect(() => assess({ ...whole, [question]: strange })).toThrow(RangeError);
    expect(() => assess({ ...whole, [question]: Array.isArray(answered) ? "none" : [answered] })).toThrow(RangeError);
  });

  test("to a question that does not exist", () => {
    expect(() => assess({ ...whole, dangers: "yes" } as Answers)).toThrow('There is no question "dangers"');
  });

  test("of a list without any, or of none beside others", () => {
    expect(() => assess({ ...whole, barriers: [] })).toThrow('"barriers" has no answer');
    expect(() => assess({ ...whole, barriers: ["none", "money"] })).toThrow(
      '"barriers" has "none" beside other answers',
    );
  });

  test("even in a crisis, but not in an emergency, which waits for nothing", () => {
    expect(() => assess({ danger: "no", thoughts: "unsafe" })).toThrow(RangeError);
    for (const emergency of [
      { danger: "yes" },
      { danger: "unsure", signs: "cant-tell" },
      { danger: "no", "body-now": "severe" },
    ] as const)
      expect(assess(emergency)).toMatchObject({ findings: [{ id: "emergency" }], place: undefined, supports: [] });
  });

  test("of a question that is not asked, it is none", () => {
    expect(questionsFor(wholeAnswers({}))).not.toContain("schedule");
    expect(QUESTION_IDS).toContain("schedule");
    expect(() => assess(wholeAnswers({}))).not.toThrow();
  });
});

test("what cannot wait is told before the other questions", () => {
  expect(urgentFindings({})).toEqual([]);
  expect(urgentFindings({ danger: "unsure" })).toEqual([]);
  expect(urgentFindings({ danger: "unsure", signs: "none", thoughts: "safe-now" })).toEqual([]);
  expect(urgentFindings({ danger: "yes", thoughts: "unsafe" })).toEqual([
    { id: "emergency", urgency: 5, reasons: [{ question: "danger", answer: "yes" }] },
    { id: "crisis", urgency: 4, reasons: [{ question: "thoughts", answer: "unsafe" }] },
  ]);
});

describe("a question is asked", () => {
  const asked = (answers: Answers) => Object.keys(wholeAnswers(answers));

  test("only where its answer can decide something", () => {
    expect(asked({})).not.toContain("signs");
    expect(asked({ danger: "unsure" })).toContain("signs");
    expect(asked({ substances: ["cannabis"] })).not.toContain("past-withdrawal");
    expect(asked({ substances: ["unsure"] })).toContain("past-withdrawal");
    expect(asked({})).not.toContain("pregnancy");
    expect(asked({ recent: "yes" })).toContain("before");
  });

  test("about the place only while it can still change it", () => {
    expect(asked({ home: "nowhere" })).not.toContain("needs");
    expect(asked({ age: "minor" })).not.toContain("supervision");
    expect(asked({ needs: "weekly" })).not.toContain("functioning");
    expect(asked({ needs: "weekly", support: "harder" })).toContain("functioning");
    expect(asked({ needs: "weekly" })).toContain("readiness");
    expect(asked({ needs: "weekly", thoughts: "safe-now" })).not.toContain("readiness");
  });

  test("until eighteen are asked; then a talk comes before a program", () => {
    const answers = wholeAnswers({
      danger: "unsure",
      substances: ["alcohol"],
      recent: "yes",
      before: ["alcohol"],
      needs: "daily",
    });
    expect(Object.keys(answers)).toHaveLength(18);
    expect(answers.readiness).toBeUndefined();
    expect(assess(answers).place?.id).toBe("iop-talk");
  });
});
