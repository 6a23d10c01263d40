import { assess, type Assessment } from "./assess.ts";
import { type Finding, urgentFindings } from "./evaluate.ts";
import { type AnswerId, type Answers, type QuestionId } from "./questions.ts";
import { questionsFor } from "./questions-for.ts";

/** Whether the wording speaks to the person or to someone who cares about them; the keys of the texts in content. */
export type Perspective = "me" | "other";

/** What is asked: whom it is about, then the questions. */
export type FieldName = "who" | QuestionId;

/** What a visitor has told so far. It is never changed, only replaced: going back is going to an earlier one. */
export interface AssessmentState {
  readonly perspective?: Perspective;
  readonly answers: Answers;
  /** Urgency of the finding after which the visitor chose to go on; 0 before that. */
  readonly acknowledged: number;
  /** What is asked again from the review. */
  readonly changing?: FieldName | undefined;
  /** Whether the review was left for the outcome. */
  readonly finished: boolean;
}

/** What is on the screen, derived from the state and from nothing else. */
export type Step =
  | { name: "landing" }
  /** `n` of about `total`: more or fewer may follow, as the next answers say. */
  | { name: "question"; question: QuestionId; n: number; total: number }
  | { name: "urgent"; findings: Finding[] }
  | { name: "review" }
  | { name: "outcome"; assessment: Assessment };

export const initialState: AssessmentState = { answers: {}, acknowledged: 0, finished: false };

/**
 * Replays a state to find the step that it leads to.
 * @throws RangeError for an answer that the rules do not know
 */
export function currentStep(state: AssessmentState): Step {
  const { perspective, answers, changing, acknowledged, finished } = state;
  if (!perspective || changing === "who") return { name: "landing" };
  const questions = questionsFor(answers);
  const stepOf = (question: QuestionId): Step => ({
    name: "question",
    question,
    n: questions.indexOf(question) + 1,
    total: questions.length,
  });
  if (changing) return stepOf(changing);
  const findings = urgentFindings(answers);
  if (findings[0] && findings[0].urgency > acknowledged) return { name: "urgent", findings };
  const question = questions.find((id) => answers[id] === undefined);
  if (question) return stepOf(question);
  // The rules look at every answer before the review shows them: an unknown one must not get that far.
  const assessment = assess(answers);
  return finished ? { name: "outcome", assessment } : { name: "review" };
}

/**
 * The state after one more answer. An earlier answer to the same question is replaced; answers to questions that are
 * no longer asked are forgotten.
 */
export function withAnswer(
  state: AssessmentState,
  question: QuestionId,
  answer: AnswerId | readonly AnswerId[],
): AssessmentState {
  const changed: Answers = { ...state.answers, [question]: answer };
  const answers = Object.fromEntries(
    questionsFor(changed)
      .filter((id) => changed[id] !== undefined)
      .map((id) => [id, changed[id]]),
  );
  const isNew = state.answers[question] === undefined;
  const isSameAlarm = JSON.stringify(urgentFindings(answers)) === JSON.stringify(urgentFindings(state.answers));
  // A changed answer may raise a new alarm or end one: only then does what was acknowledged count no longer.
  const acknowledged = isNew || isSameAlarm ? state.acknowledged : 0;
  return { ...state, answers, acknowledged, changing: undefined, finished: false };
}

/** The state after the visitor has read the urgent advice and goes on; unchanged at any other step. */
export function withUrgentAcknowledged(state: AssessmentState): AssessmentState {
  const step = currentStep(state);
  return step.name === "urgent" ? { ...state, acknowledged: step.findings[0]?.urgency ?? 0 } : state;
}
