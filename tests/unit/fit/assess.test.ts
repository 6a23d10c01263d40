import { describe, expect, test } from "vitest";
import { type Answers, assess, urgent } from "../../../src/fit/assess.ts";
import { type AnswerId, answerIds, QUESTION_IDS, type QuestionId } from "../../../src/fit/questions.ts";

/** The clearest answer to every question, for an adult. */
const CLEAR = Object.fromEntries(QUESTION_IDS.map((question) => [question, answerIds(question)[0]])) as Record<
  QuestionId,
  AnswerId
>;

/** What is decided when these answers differ from the clearest, with reasons such as "needs weekly". */
function decided(answers: Answers) {
  const { level, outcome, reasons, supports } = assess({ ...CLEAR, ...answers });
  return {
    level,
    outcome,
    reasons: reasons.map(({ question, answer }) => `${question} ${answer}`),
    supports: supports.map(({ support, answer, program }) => `${support} ${answer}: ${program}`),
  };
}

describe("reasons", () => {
  test("of an emergency are danger and withdrawal, and nothing else that was said", () => {
    expect(decided({ danger: "unsure", withdrawal: "now", thoughts: "unsafe", home: "unsafe" })).toEqual({
      level: 6,
      outcome: "emergency",
      reasons: ["danger unsure", "withdrawal now"],
      supports: [],
    });
  });

  test("of a crisis are the thoughts", () => {
    const { outcome, reasons } = decided({ thoughts: "unsafe", withdrawal: "at-risk", needs: "daily", age: "minor" });
    expect([outcome, reasons]).toEqual(["crisis", ["thoughts unsafe"]]);
  });

  test("of a medical check leave out health problems that are looked after", () => {
    const { outcome, reasons } = decided({ withdrawal: "unsure", pregnancy: "unsure", health: "managed" });
    expect([outcome, reasons]).toEqual(["medical", ["withdrawal unsure", "pregnancy unsure"]]);
  });

  test("of a higher level of care are two factors together", () => {
    const { outcome, reasons } = decided({ needs: "daily", functioning: "slipping", support: "harder" });
    expect([outcome, reasons]).toEqual(["higher", ["needs daily", "support harder"]]);
  });

  test("of a higher level of care leave out a factor that stands alone", () => {
    expect(decided({ home: "unsafe", needs: "daily" }).reasons).toEqual(["home unsafe"]);
    expect(decided({ home: "unsafe", needs: "daily", functioning: "overwhelmed" }).reasons).toEqual([
      "needs daily",
      "functioning overwhelmed",
      "home unsafe",
    ]);
  });

  test("of a talk are those of the level, and what needs talking about, but no supports", () => {
    expect(decided({ functioning: "slipping", schedule: "no", barriers: "yes", home: "stressful" })).toEqual({
      level: 2,
      outcome: "talk",
      reasons: ["functioning slipping", "schedule no"],
      supports: [],
    });
  });

  test("of a fit with supports are those of the level and each support, an answer that is both only once", () => {
    expect(decided({ withdrawal: "uncomfortable", support: "little", schedule: "changes" })).toEqual({
      level: 2,
      outcome: "supports",
      reasons: ["withdrawal uncomfortable", "schedule changes", "support little"],
      supports: [
        "withdrawal uncomfortable: undefined",
        "schedule changes: weekly-schedule",
        "support little: family-and-support",
      ],
    });
  });

  test("of every support name the program that helps", () => {
    const { supports } = decided({
      needs: "weekly",
      health: "managed",
      support: "harder",
      home: "stressful",
      readiness: "medium",
      barriers: "yes",
    });
    expect(supports).toEqual([
      "health managed: individual-therapy",
      "support harder: family-and-support",
      "home stressful: family-and-support",
      "readiness medium: individual-therapy",
      "barriers yes: weekly-schedule",
    ]);
  });

  test("of a good fit are those of the level, and the answers that would otherwise have asked for supports", () => {
    expect(decided({ needs: "weekly" })).toEqual({
      level: 2,
      outcome: "good-fit",
      reasons: [
        "withdrawal nothing",
        "health none",
        "needs weekly",
        "schedule yes",
        "support good",
        "home steady",
        "readiness high",
        "barriers no",
      ],
      supports: [],
    });
  });

  test("of standard outpatient care are the answers that kept it below an intensive program", () => {
    expect(decided({ support: "little", barriers: "yes" })).toEqual({
      level: 1,
      outcome: "outpatient",
      reasons: [
        "thoughts no",
        "withdrawal nothing",
        "supervision no",
        "needs settled",
        "functioning managing",
        "support little",
      ],
      supports: [],
    });
  });

  test("under 18 are the age and those of the level, not those within level 2", () => {
    expect(decided({ age: "minor", needs: "weekly", schedule: "no" })).toEqual({
      level: 2,
      outcome: "young-people",
      reasons: ["age minor", "needs weekly"],
      supports: [],
    });
  });
});

describe("an answer that is missing or unknown", () => {
  test.each(QUESTION_IDS)("to %s is an error that names the question", (question) => {
    expect(() => assess({ ...CLEAR, [question]: undefined })).toThrow(new RangeError(`"${question}" has no answer`));
  });

  const strange = ["", "NO", " no", "toString", "constructor", "hasOwnProperty", "__proto__", "0"];
  test.each(QUESTION_IDS)("to %s is an error, also when it is a word that every object knows", (question) => {
    for (const answer of strange)
      expect(() => assess({ ...CLEAR, [question]: answer })).toThrow(
        new RangeError(`"${question}" has no answer "${answer}"`),
      );
  });

  test.each([null, 0, true, ["no"], {}, Symbol("no")])("is an error when it is no text", (answer) => {
    expect(() => assess({ ...CLEAR, danger: answer } as Answers)).toThrow('"danger" has no answer');
  });

  test("is an error even when it answers another question", () => {
    expect(() => assess({ ...CLEAR, home: "good" })).toThrow('"home" has no answer "good"');
  });

  test("is an error in a crisis too: a later answer could still make it an emergency", () => {
    expect(() => assess({ ...CLEAR, thoughts: "unsafe", withdrawal: undefined })).toThrow('"withdrawal" has no answer');
  });

  test("of a question under a strange name changes nothing", () => {
    const strange = JSON.parse('{"__proto__": {"danger": "yes"}, "toString": "yes", "dangers": "yes"}') as object;
    expect(assess({ ...CLEAR, ...strange })).toEqual(assess(CLEAR));
  });
});

describe("an early decision", () => {
  test.each([
    ["danger", "yes"],
    ["danger", "unsure"],
    ["withdrawal", "now"],
  ] as const)("%s %s alone is an emergency", (question, answer) => {
    const emergency = { level: 6, outcome: "emergency", reasons: [{ question, answer }], supports: [] };
    expect(assess({ [question]: answer })).toEqual(emergency);
    expect(urgent({ [question]: answer })).toEqual(emergency);
  });

  test("an emergency stands whatever garbled answer comes with it", () => {
    const garbled = { danger: "yes", thoughts: "toString", withdrawal: "banana" } as unknown as Answers;
    expect(assess(garbled).reasons).toEqual([{ question: "danger", answer: "yes" }]);
  });

  test("a crisis is shown at once, before all is answered", () => {
    expect(urgent({ danger: "no", thoughts: "unsafe" })).toEqual({
      level: 5,
      outcome: "crisis",
      reasons: [{ question: "thoughts", answer: "unsafe" }],
      supports: [],
    });
  });

  test("nothing else is shown at once", () => {
    expect(urgent({})).toBeUndefined();
    expect(urgent({ danger: "no", thoughts: "safe-now", withdrawal: "at-risk" })).toBeUndefined();
    expect(urgent(CLEAR)).toBeUndefined();
  });
});
