import { isMet, placeRow } from "./evaluate.ts";
import { ASKED_AFTER, MOST_QUESTIONS, PLACE_QUESTIONS } from "./decision-table.ts";
import { type AnswerId, answerIds, type Answers, QUESTION_IDS, type QuestionId } from "./questions.ts";

/**
 * The questions to ask somebody who has given these answers, in order. Whether one is asked depends on the answers
 * before it alone, so that nothing that was asked becomes idle by going on.
 */
export function questionsFor(answers: Answers): QuestionId[] {
  const asked: QuestionId[] = [];
  const earlier: Partial<Record<QuestionId, Answers[QuestionId]>> = {};
  for (const question of QUESTION_IDS) {
    if (asked.length === MOST_QUESTIONS) break;
    if (!matters(question, earlier)) continue;
    asked.push(question);
    earlier[question] = answers[question];
  }
  return asked;
}

function matters(question: QuestionId, earlier: Answers): boolean {
  const after = ASKED_AFTER[question];
  if (after) return isMet(after, earlier);
  return isPlaceQuestion(question) ? canChangePlace(question, earlier) : true;
}

const isPlaceQuestion = (question: QuestionId) => (PLACE_QUESTIONS as readonly QuestionId[]).includes(question);

/** Whether two answers to a question lead to two places, with those still to come all at their mildest or all at their worst. */
function canChangePlace(question: QuestionId, earlier: Answers): boolean {
  const later = PLACE_QUESTIONS.slice(PLACE_QUESTIONS.findIndex((id) => id === question) + 1);
  return [0, -1].some((end) => {
    const answers = { ...earlier, ...Object.fromEntries(later.map((id) => [id, answerIds(id).at(end)])) };
    const placeWith = (answer?: AnswerId) => placeRow({ ...answers, [question]: answer }).id;
    const [mildest, ...others] = answerIds(question);
    const place = placeWith(mildest);
    return others.some((answer) => placeWith(answer) !== place);
  });
}
