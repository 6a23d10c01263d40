import { describe, expect, test } from "vitest";
import type { GivenAnswer } from "../../../src/fit/assess.ts";
import {
  type AssessmentState,
  currentStep,
  initialState,
  withAnswer,
  withUrgentAcknowledged,
} from "../../../src/fit/flow.ts";
import { answerIds, QUESTION_IDS, type AnswerId, type QuestionId } from "../../../src/fit/questions.ts";

const begun: AssessmentState = { ...initialState, perspective: "me" };

/** The clearest answer to every question, with some others in their place. */
const answersWith = (others: Partial<Record<QuestionId, AnswerId>> = {}): GivenAnswer[] =>
  QUESTION_IDS.flatMap((question) => {
    const answer = others[question] ?? answerIds(question)[0];
    return answer ? [{ question, answer }] : [];
  });

/** The state of a visitor who answers one question after the other. */
const answered = (answers: readonly GivenAnswer[], state = begun) => answers.reduce(withAnswer, state);

describe("a step", () => {
  test("is the landing until somebody says whom it is for, whatever else is there", () => {
    expect(currentStep(initialState)).toEqual({ name: "landing" });
    expect(currentStep({ ...initialState, answers: answersWith(), finished: true })).toEqual({ name: "landing" });
  });

  test("is each question in its order, then the review, then the outcome", () => {
    const asked: string[] = [];
    let state = begun;
    for (const given of answersWith()) {
      const step = currentStep(state);
      if (step.name === "question") asked.push(step.question);
      state = withAnswer(state, given);
    }
    expect(asked).toEqual(QUESTION_IDS);
    expect(currentStep(state)).toEqual({ name: "review" });
    expect(currentStep({ ...state, finished: true })).toMatchObject({
      name: "outcome",
      assessment: { outcome: "outpatient", level: 1 },
    });
  });

  test("is the first question without an answer, also when later ones have one", () => {
    const state = answered(answersWith().filter(({ question }) => question !== "health"));
    expect(currentStep(state)).toEqual({ name: "question", question: "health" });
  });

  test("is the question that is asked again from the review", () => {
    const state = { ...answered(answersWith()), changing: "support" as const };
    expect(currentStep(state)).toEqual({ name: "question", question: "support" });
  });

  test("is no review for an answer that the rules do not know, but an error", () => {
    const state = answered([...answersWith().slice(0, -1), { question: "barriers", answer: "maybe" as AnswerId }]);
    expect(() => currentStep(state)).toThrow(new RangeError('"barriers" has no answer "maybe"'));
    expect(() => currentStep({ ...state, finished: true })).toThrow(RangeError);
  });
});

describe("an urgent answer", () => {
  const crisis = answered([
    { question: "danger", answer: "no" },
    { question: "thoughts", answer: "unsafe" },
  ]);

  test("interrupts before the next question", () => {
    expect(currentStep(crisis)).toMatchObject({ name: "urgent", assessment: { outcome: "crisis", level: 5 } });
  });

  test("lets the visitor go on once it is acknowledged", () => {
    const state = withUrgentAcknowledged(crisis);
    expect(state.acknowledgedLevel).toBe(5);
    expect(currentStep(state)).toEqual({ name: "question", question: "withdrawal" });
    expect(withUrgentAcknowledged(state)).toEqual(state);
  });

  test("interrupts again when a worse one follows", () => {
    const state = withAnswer(withUrgentAcknowledged(crisis), { question: "withdrawal", answer: "now" });
    expect(currentStep(state)).toMatchObject({ name: "urgent", assessment: { outcome: "emergency" } });
  });

  test("does not interrupt again for another that is no worse", () => {
    const emergency = withUrgentAcknowledged(answered([{ question: "danger", answer: "yes" }]));
    const state = withAnswer(emergency, { question: "thoughts", answer: "unsafe" });
    expect(currentStep(state)).toEqual({ name: "question", question: "withdrawal" });
  });

  test("is the outcome in the end, although it was acknowledged", () => {
    const state = answersWith({ danger: "unsure" }).reduce(
      (before, given) => withUrgentAcknowledged(withAnswer(before, given)),
      begun,
    );
    expect(currentStep(state)).toEqual({ name: "review" });
    expect(currentStep({ ...state, finished: true })).toMatchObject({ assessment: { outcome: "emergency" } });
  });
});

describe("a changed answer", () => {
  test("replaces the earlier one in its place, and leads back to the review", () => {
    const state = { ...answered(answersWith()), changing: "schedule" as const, finished: true };
    const changed = withAnswer(state, { question: "schedule", answer: "no" });
    expect(changed.answers).toEqual(answersWith({ schedule: "no" }));
    expect(changed).toMatchObject({ finished: false, perspective: "me" });
    expect(currentStep(changed)).toEqual({ name: "review" });
  });

  test("raises its alarm again, even when one as urgent was acknowledged", () => {
    const acknowledged = withUrgentAcknowledged(answered([{ question: "danger", answer: "unsure" }]));
    const changed = withAnswer(acknowledged, { question: "danger", answer: "yes" });
    expect(currentStep(changed)).toMatchObject({ name: "urgent", assessment: { outcome: "emergency" } });
  });

  test("ends an alarm", () => {
    const alarmed = answered([{ question: "danger", answer: "yes" }]);
    const changed = withAnswer(alarmed, { question: "danger", answer: "no" });
    expect(currentStep(changed)).toEqual({ name: "question", question: "thoughts" });
  });

  test("leaves the state before as it was, so that Back can lead there", () => {
    const before = answered(answersWith());
    const copy = structuredClone(before);
    withAnswer(before, { question: "schedule", answer: "no" });
    expect(before).toEqual(copy);
  });
});
