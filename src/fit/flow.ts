import { assess, type Assessment, type GivenAnswer, urgent } from "./assess.ts";
import { QUESTION_IDS, type QuestionId } from "./questions.ts";

/** What a visitor has said so far. It is never changed, only replaced: going back is going to an earlier one. */
export interface Said {
  /** Whether the wording speaks to the person or to someone who cares about them. */
  readonly who?: "me" | "other";
  readonly answers: readonly GivenAnswer[];
  /** Level of the urgent outcome after which the visitor chose to go on; 0 before that. */
  readonly heard: number;
  /** The question that is asked again from the review. */
  readonly changing?: QuestionId | undefined;
  /** Whether the review was left for the outcome. */
  readonly finished: boolean;
}

/** Where a visitor stands, derived from what they said and from nothing else. */
export type Place =
  | { at: "landing" }
  | { at: "question"; question: QuestionId }
  | { at: "urgent"; assessment: Assessment }
  | { at: "review" }
  | { at: "outcome"; assessment: Assessment };

export const nothingSaid: Said = { answers: [], heard: 0, finished: false };

/**
 * Replays what was said to find the place.
 * @throws RangeError for an answer that the rules do not know
 */
export function place(said: Said): Place {
  if (!said.who) return { at: "landing" };
  if (said.changing) return { at: "question", question: said.changing };
  const answers = Object.fromEntries(said.answers.map(({ question, answer }) => [question, answer]));
  const alarm = urgent(answers);
  if (alarm && alarm.level > said.heard) return { at: "urgent", assessment: alarm };
  const question = QUESTION_IDS.find((id) => !Object.hasOwn(answers, id));
  if (question) return { at: "question", question };
  // The rules look at every answer before the review shows them: an unknown one must not get that far.
  const assessment = assess(answers);
  return said.finished ? { at: "outcome", assessment } : { at: "review" };
}

/** What is said after one more answer; an earlier answer to the same question is replaced, the others stay. */
export function withAnswer(said: Said, { question, answer }: GivenAnswer): Said {
  const known = said.answers.some((reason) => reason.question === question);
  const answers = known
    ? said.answers.map((reason) => (reason.question === question ? { question, answer } : reason))
    : [...said.answers, { question, answer }];
  // A changed answer may raise a new alarm or end one: what was heard before counts no longer.
  return { ...said, answers, heard: known ? 0 : said.heard, changing: undefined, finished: false };
}
