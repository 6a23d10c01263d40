/**
 * Every question, in the order in which it is asked, and the ids of its answers, mildest first. Wording lives in
 * `content/fit/questions/`, under the same ids. A gap ("unsure") stands where it is as grave as what it may hide.
 * `tickAll`: any number of answers may be ticked, and "none" only by itself.
 */
export const QUESTIONS = {
  danger: { answers: ["no", "unsure", "yes"] },
  signs: { answers: ["none", "cant-tell", "at-least-one"] },
  thoughts: { answers: ["no", "rather-not-say", "safe-now", "unsafe"] },
  substances: {
    tickAll: true,
    answers: ["none", "cannabis", "stimulants", "opioids", "alcohol", "sedatives", "other", "unsure"],
  },
  daily: { answers: ["no", "unsure", "yes"] },
  "past-withdrawal": { answers: ["no", "unsure", "yes"] },
  "body-now": { answers: ["fine", "uncomfortable", "shaky", "severe"] },
  pregnancy: { answers: ["no", "unsure", "yes"] },
  health: { answers: ["none", "looked-after", "untreated", "worse"] },
  mind: { answers: ["none", "looked-after", "untreated", "worse"] },
  recent: { answers: ["no", "yes"] },
  before: {
    tickAll: true,
    answers: ["none", "cannabis", "stimulants", "opioids", "alcohol", "sedatives", "other", "unsure"],
  },
  age: { answers: ["adult", "minor"] },
  home: { answers: ["steady", "stressful", "nowhere", "unsafe-person"] },
  supervision: { answers: ["no", "sometimes", "yes"] },
  needs: { answers: ["settled", "unsure", "weekly", "daily"] },
  support: { answers: ["good", "little", "harder"] },
  functioning: { answers: ["managing", "slipping", "overwhelmed"] },
  schedule: { answers: ["yes", "changes", "no"] },
  barriers: { tickAll: true, answers: ["none", "transport", "childcare", "internet", "money", "language", "other"] },
  readiness: { answers: ["high", "medium", "low"] },
} as const satisfies Readonly<Record<string, { answers: readonly string[]; tickAll?: true }>>;

export type QuestionId = keyof typeof QUESTIONS;
export type AnswerOf<Q extends QuestionId> = (typeof QUESTIONS)[Q]["answers"][number];
export type AnswerId = AnswerOf<QuestionId>;

/** Answers by the question that they answer: one id, or a list where all that apply are ticked. */
export type Answers = Readonly<Partial<Record<QuestionId, AnswerId | readonly AnswerId[]>>>;

/** The ids of the questions, in the order in which they are asked. */
export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

/** The ids of a question's answers, mildest first. */
export const answerIds = (question: QuestionId): readonly AnswerId[] => QUESTIONS[question].answers;

/** Whether any number of a question's answers may be ticked. */
export const isTickAll = (question: QuestionId): boolean => "tickAll" in QUESTIONS[question];

/** What was answered to a question, as a list; empty when it has no answer. */
export function given(answers: Answers, question: QuestionId): readonly AnswerId[] {
  const answer = answers[question];
  if (answer === undefined) return [];
  return typeof answer === "string" ? [answer] : answer;
}
