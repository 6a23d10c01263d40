import { answerIds, type Answers, isTickAll, type QuestionId } from "../../src/fit/questions.ts";
import { questionsFor } from "../../src/fit/questions-for.ts";

/** Answers to every question that is asked of somebody who gives these, and the mildest to all others. */
export function wholeAnswers(some: Answers): Answers {
  let answers: Answers = {};
  for (;;) {
    const question = questionsFor(answers).find((id) => answers[id] === undefined);
    if (!question) return answers;
    const [mildest] = answerIds(question);
    answers = { ...answers, [question]: some[question] ?? (isTickAll(question) ? [mildest] : mildest) };
  }
}

/** Answers without those to some questions. */
export const leaveOut = (questions: readonly QuestionId[], answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => !questions.includes(question as QuestionId)));
