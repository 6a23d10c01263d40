import { describe, expect, test } from "vitest";
import {
  type AssessmentState,
  currentStep,
  initialState,
  withAnswer,
  withUrgentAcknowledged,
} from "../../../src/fit/flow.ts";
import { type Answers, QUESTION_IDS, type QuestionId } from "../../../src/fit/questions.ts";
import { leaveOut, wholeAnswers } from "../../support/whole-answers.ts";

const begun: AssessmentState = { ...initialState, perspective: "me" };

/** The state of a visitor who answers one question after the other. */
const answered = (answers: Answers, state = begun) =>
  QUESTION_IDS.reduce((state, question) => {
    const answer = answers[question];
    return answer === undefined ? state : withAnswer(state, question, answer);
  }, state);

const shown = (state: AssessmentState) => {
  const step = currentStep(state);
  return step.name === "question" ? step.question : step.name;
};

describe("a step", () => {
  test("is the landing until somebody says whom it is for, whatever else is there", () => {
    expect(shown(initialState)).toBe("landing");
    expect(shown({ ...initialState, answers: wholeAnswers({}), finished: true })).toBe("landing");
  });

  test("is each question in its order, then the review, then the outcome", () => {
    const answers = wholeAnswers({ needs: "weekly" });
    const asked: string[] = [];
    let state = begun;
    for (const [question, answer] of Object.entries(answers) as [QuestionId, string][]) {
      asked.push(shown(state));
      state = withAnswer(state, question, answer as never);
    }
    expect(asked).toEqual(Object.keys(answers));
    expect(shown(state)).toBe("review");
    expect(currentStep({ ...state, finished: true })).toMatchObject({
      name: "outcome",
      assessment: { place: { id: "iop" } },
    });
  });

  test("tells how far one is, and of how many", () => {
    expect(currentStep(begun)).toMatchObject({ question: "danger", n: 1 });
    const later = currentStep(answered({ danger: "no", thoughts: "no", substances: ["alcohol"] }));
    expect(later).toMatchObject({ question: "daily", n: 4 });
    expect((later as { total: number }).total).toBeGreaterThan(15);
  });

  test("is the first question without an answer, also when later ones have one", () => {
    expect(shown({ ...begun, answers: leaveOut(["health"], wholeAnswers({})) })).toBe("health");
  });

  test("is what is asked again from the review, whom it is for as well", () => {
    const state = answered(wholeAnswers({}));
    expect(shown({ ...state, changing: "support" })).toBe("support");
    expect(shown({ ...state, changing: "who" })).toBe("landing");
  });

  test("is no review for an answer that the rules do not know, but an error", () => {
    const state = { ...begun, answers: { ...wholeAnswers({}), barriers: ["maybe"] } as unknown as Answers };
    expect(() => currentStep(state)).toThrow(new RangeError('"barriers" has no answer "maybe"'));
    expect(() => currentStep({ ...state, finished: true })).toThrow(RangeError);
  });
});

describe("an urgent answer", () => {
  const crisis = answered({ danger: "no", thoughts: "unsafe" });

  test("interrupts before the next question, and lets the visitor go on once it is acknowledged", () => {
    expect(currentStep(crisis)).toMatchObject({ name: "urgent", findings: [{ id: "crisis" }] });
    const state = withUrgentAcknowledged(crisis);
    expect(shown(state)).toBe("substances");
    expect(withUrgentAcknowledged(state)).toEqual(state);
  });

  test("waits for what is seen when danger is not certain", () => {
    expect(shown(answered({ danger: "unsure" }))).toBe("signs");
    expect(shown(answered({ danger: "unsure", signs: "none" }))).toBe("thoughts");
    expect(shown(answered({ danger: "unsure", signs: "cant-tell" }))).toBe("urgent");
  });

  test("interrupts again when a worse one follows, and not for one that is no worse", () => {
    const worse = withAnswer(withAnswer(withUrgentAcknowledged(crisis), "substances", ["none"]), "body-now", "severe");
    expect(currentStep(worse)).toMatchObject({ name: "urgent", findings: [{ id: "emergency" }, { id: "crisis" }] });
    const milder = withAnswer(withUrgentAcknowledged(answered({ danger: "yes" })), "thoughts", "unsafe");
    expect(shown(milder)).toBe("substances");
  });

  test("is in the outcome, although it was acknowledged", () => {
    const state = withUrgentAcknowledged(answered(wholeAnswers({ danger: "yes" })));
    expect(shown(state)).toBe("review");
    expect(currentStep({ ...state, finished: true })).toMatchObject({
      assessment: { findings: [{ id: "emergency" }] },
    });
  });
});

describe("a changed answer", () => {
  test("replaces the earlier one, and leads back to the review", () => {
    const state = { ...answered(wholeAnswers({ needs: "weekly" })), changing: "schedule" as const, finished: true };
    const changed = withAnswer(state, "schedule", "no");
    expect(changed.answers).toEqual({ ...state.answers, schedule: "no", readiness: undefined });
    expect(shown(changed)).toBe("review");
  });

  test("asks what it makes necessary, and forgets what it makes idle", () => {
    const sober = answered(wholeAnswers({}));
    const drinking = withAnswer(sober, "substances", ["alcohol"]);
    expect(shown(drinking)).toBe("daily");
    const whole = answered({ daily: "yes", "past-withdrawal": "no", pregnancy: "no" }, drinking);
    expect(shown(whole)).toBe("review");
    const again = withAnswer(whole, "substances", ["none"]);
    expect(again.answers).toEqual(sober.answers);
  });

  test("raises an alarm again that it changes, and none that it has nothing to do with", () => {
    const acknowledged = withUrgentAcknowledged(answered(wholeAnswers({ danger: "yes" })));
    expect(shown(withAnswer(acknowledged, "support", "little"))).toBe("review");
    const unsure = withAnswer(withAnswer(acknowledged, "danger", "unsure"), "signs", "at-least-one");
    expect(shown(unsure)).toBe("urgent");
  });

  test("ends an alarm", () => {
    expect(shown(withAnswer(answered({ danger: "yes" }), "danger", "no"))).toBe("thoughts");
  });

  test("leaves the state before as it was, so that Back can lead there", () => {
    const before = answered(wholeAnswers({}));
    const copy = structuredClone(before);
    withAnswer(before, "support", "little");
    expect(before).toEqual(copy);
  });
});
