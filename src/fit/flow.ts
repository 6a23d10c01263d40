import { assess, type Assessment, type GivenAnswer, urgent } from "./assess.ts";
import { QUESTION_IDS, type QuestionId } from "./questions.ts";

/** Whether the wording speaks to the person or to someone who cares about them; the keys of the texts in content. */
export type Perspective = "me" | "other";

/** What a visitor has told so far. It is never changed, only replaced: going back is going to an earlier one. */
export interface AssessmentState {
  readonly perspective?: Perspective;
  readonly answers: readonly GivenAnswer[];
  /** Level of the urgent outcome after which the visitor chose to go on; 0 before that. */
  readonly acknowledgedLevel: number;
  /** The question that is asked again from the review. */
  readonly changing?: QuestionId | undefined;
  /** Whether the review was left for the outcome. */
  readonly finished: boolean;
}

/** What is on the screen, derived from the state and from nothing else. */
export type Step =
  | { name: "landing" }
  | { name: "question"; question: QuestionId }
  | { name: "urgent"; assessment: Assessment }
  | { name: "review" }
  | { name: "outcome"; assessment: Assessment };

export const initialState: AssessmentState = { answers: [], acknowledgedLevel: 0, finished: false };

/**
 * Replays a state to find the step that it leads to.
 * @throws RangeError for an answer that the rules do not know
 */
export function currentStep(state: AssessmentState): Step {
  if (!state.perspective) return { name: "landing" };
  if (state.changing) return { name: "question", question: state.changing };
  const answers = Object.fromEntries(state.answers.map(({ question, answer }) => [question, answer]));
  const interruption = urgent(answers);
  if (interruption && interruption.level > state.acknowledgedLevel) return { name: "urgent", assessment: interruption };
  const question = QUESTION_IDS.find((id) => !Object.hasOwn(answers, id));
  if (question) return { name: "question", question };
  // The rules look at every answer before the review shows them: an unknown one must not get that far.
  const assessment = assess(answers);
  return state.finished ? { name: "outcome", assessment } : { name: "review" };
}

/** The state after one more answer; an earlier answer to the same question is replaced, the others stay. */
export function withAnswer(state: AssessmentState, { question, answer }: GivenAnswer): AssessmentState {
  const known = state.answers.some((given) => given.question === question);
  const answers = known
    ? state.answers.map((given) => (given.question === question ? { question, answer } : given))
    : [...state.answers, { question, answer }];
  // A changed answer may raise a new alarm or end one: what was acknowledged before counts no longer.
  return {
    ...state,
    answers,
    acknowledgedLevel: known ? 0 : state.acknowledgedLevel,
    changing: undefined,
    finished: false,
  };
}

/** The state after the visitor has read the urgent outcome and goes on; unchanged at any other step. */
export function withUrgentAcknowledged(state: AssessmentState): AssessmentState {
  const step = currentStep(state);
  return step.name === "urgent" ? { ...state, acknowledgedLevel: step.assessment.level } : state;
}
