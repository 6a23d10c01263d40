/** One of the five factors of the founding article. */
export type Factor = "needs" | "functioning" | "schedule" | "support" | "readiness";

/** What a question belongs to. */
export type Part = "safety" | "routing" | Factor;

/**
 * Answers of one question, from least to most concern, each with its severity.
 * `null` where the agreed table gives no severity: such an answer can never change the level.
 */
type Severities = Readonly<Record<string, number | null>>;

/**
 * Every question, in the order in which it is asked. Wording lives in `content/fit/`, under the same ids.
 * An answer that leaves a gap ("unsure") is as severe as what it may hide, so a gap fails safe.
 * `home` counts to the support factor and `barriers` to the schedule: the founding article has five factors, not seven.
 */
export const QUESTIONS = {
  danger: { part: "safety", answers: { no: 0, unsure: 1, yes: 1 } },
  thoughts: { part: "safety", answers: { no: 0, "rather-not-say": 1, "safe-now": 1, unsafe: 2 } },
  withdrawal: { part: "safety", answers: { nothing: 0, uncomfortable: 1, unsure: 2, "at-risk": 2, now: 3 } },
  pregnancy: { part: "safety", answers: { no: 0, unsure: 1, yes: 1 } },
  health: { part: "safety", answers: { none: 0, managed: 1, worse: 2 } },
  supervision: { part: "safety", answers: { no: 0, sometimes: 1, yes: 2 } },
  age: { part: "routing", answers: { adult: null, minor: null } },
  needs: { part: "needs", answers: { settled: 0, unsure: 1, weekly: 1, daily: 2 } },
  functioning: { part: "functioning", answers: { managing: 0, slipping: 1, overwhelmed: 2 } },
  schedule: { part: "schedule", answers: { yes: null, changes: null, no: null } },
  support: { part: "support", answers: { good: 0, little: 1, harder: 2 } },
  home: { part: "support", answers: { steady: 0, stressful: 1, unsafe: 2 } },
  readiness: { part: "readiness", answers: { high: null, medium: null, low: null } },
  barriers: { part: "schedule", answers: { no: null, yes: null } },
} as const satisfies Readonly<Record<string, { part: Part; answers: Severities }>>;

export type QuestionId = keyof typeof QUESTIONS;
export type AnswerOf<Q extends QuestionId> = Q extends QuestionId ? keyof (typeof QUESTIONS)[Q]["answers"] : never;
export type AnswerId = AnswerOf<QuestionId>;

/** The ids of the questions, in the order in which they are asked. */
export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

/** The ids of a question's answers, from least to most concern. */
export const answerIds = <Q extends QuestionId>(question: Q) =>
  Object.keys(QUESTIONS[question].answers) as AnswerOf<Q>[];

/** How severe an answer is; `null` when it has no severity. */
export const severity = (question: QuestionId, answer: AnswerId): number | null =>
  (QUESTIONS[question].answers as Severities)[answer] ?? null;
