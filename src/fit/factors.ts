import type { GivenAnswer } from "./assess.ts";
import { answerIds, type Factor, QUESTIONS, severity, type QuestionId } from "./questions.ts";

const CONCERNS = ["clear", "some", "much"] as const;

/** How much the answers to a factor's questions weigh. */
export type Concern = (typeof CONCERNS)[number] | "unanswered";

/** The concern of one of the five factors: that of the heaviest of its answers. */
export function concernOf(factor: Factor, answers: readonly GivenAnswer[]): Concern {
  const weights = answers
    .filter(({ question }) => QUESTIONS[question].part === factor)
    // Answers that never change the level have no severity; they are listed from least to most concern.
    .map(({ question, answer }) => severity(question, answer) ?? answerIds<QuestionId>(question).indexOf(answer));
  return weights.length === 0 ? "unanswered" : (CONCERNS[Math.max(...weights)] ?? "much");
}
