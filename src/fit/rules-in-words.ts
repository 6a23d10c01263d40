import { type OutcomeId, type Row, type RowId, RULES } from "./decision-table.ts";

/** Any row that runs, and any conditions in it. */
type RunningRow = (typeof RULES.levels | typeof RULES.intensive)[number] | typeof RULES.youngPeople;
type ConditionsIn<R> = R extends { anyOf: infer Any; twoOf: infer Two }
  ? Any | Two
  : R extends { anyOf: infer Any }
    ? Any
    : never;
type RunningConditions = ConditionsIn<RunningRow>;
type ConditionOn<Q, C = RunningConditions> = C extends unknown
  ? Q extends keyof C
    ? C[Q] & PropertyKey
    : never
  : never;
type QuestionsIn<C> = C extends unknown ? keyof C : never;

/**
 * Every condition of the decision table in words, for the public page. A condition that is added to the table, or
 * changed in it, does not compile until it has words here; so does one that is gone.
 */
export const CONDITIONS_IN_WORDS = {
  danger: { 1: "Someone is in danger right now, or it is not certain" },
  thoughts: {
    1: "Thoughts of ending one's life or hurting someone, safe for now; or would rather not say",
    2: "Thoughts of ending one's life or hurting someone, and may act on them or can't stay safe",
  },
  withdrawal: {
    1: "Stopping or cutting down is uncomfortable",
    2: "Stopping or cutting down may be risky, or it is not certain what happens",
    3: "Withdrawal is happening now",
  },
  pregnancy: { 1: "Pregnant, or perhaps pregnant, with recent alcohol or drug use" },
  health: {
    1: "Other health problems that are looked after",
    2: "Other health problems that are getting worse or are not treated",
  },
  supervision: {
    1: "Sometimes needs someone there to stay safe, or it is not certain",
    2: "Needs someone there day and night to stay safe",
  },
  age: { minor: "Under 18" },
  needs: {
    1: "Problems in most weeks or more often, or care so far was not enough, or it is not certain",
    2: "Problems on most days, or a program like this was not enough",
    unsure: "Not certain how much treatment is needed",
  },
  functioning: {
    1: "Daily life is slipping, or worse",
    2: "Can't keep up with the basics of daily life",
  },
  schedule: {
    changes: "Nine or more hours a week are possible, with changes",
    no: "Nine or more hours a week are not possible",
  },
  support: {
    1: "Little support from the people around, or they make it harder",
    2: "The people around make it harder",
  },
  home: {
    1: "Home is stressful or temporary",
    2: "Home is not safe, or there is none",
  },
  readiness: {
    medium: "Readiness of 4 to 6 out of 10",
    low: "Readiness of 0 to 3 out of 10",
  },
  barriers: { yes: "Transport, childcare or internet is in the way" },
} as const satisfies {
  [Q in QuestionsIn<RunningConditions>]: Readonly<Record<ConditionOn<Q>, string>>;
};

/** Every row of the decision table: its name, and why it is there. Clinicians sign these off with the thresholds. */
export const ROWS_IN_WORDS: Readonly<Record<RowId, { name: string; why: string }>> = {
  emergency: {
    name: "Emergency: 911, then 988",
    why: "A life may be at risk now. Nothing else that was said can change this.",
  },
  crisis: {
    name: "Crisis line now: 988",
    why: "Staying safe comes first. Treatment can be talked about afterwards.",
  },
  medical: {
    name: "Medical check first",
    why: "A doctor or nurse needs to know before alcohol or drug use changes. Someone who is not sure is treated as at risk.",
  },
  higher: {
    name: "Ask about a higher level of care",
    why: "People who need someone there day and night, a safe place, or help in several parts of life at once may need more than a program that they go home from each day.",
  },
  intensive: {
    name: "Intensive outpatient range",
    why: "More help than a weekly visit may be needed, and no answer asked for more than a program like this.",
  },
  talk: {
    name: "Talk with us",
    why: "These answers deserve a conversation before anyone says that a program fits.",
  },
  supports: {
    name: "May fit, with supports",
    why: "None of these has to stand in the way. We name what helps with each.",
  },
  "good-fit": {
    name: "Good fit",
    why: "Treatment is needed, and every answer about safety, support, home, schedule, readiness and barriers was clear.",
  },
  outpatient: {
    name: "Standard outpatient may be enough",
    why: "No answer asked for an intensive program.",
  },
  "young-people": {
    name: "For young people and their families",
    why: "People under 18 need a program made for their age. Emergency, crisis and medical outcomes stay as they are.",
  },
};

/** The ids of all outcomes, the most urgent first. */
export const OUTCOME_IDS = Object.keys(ROWS_IN_WORDS).filter((id): id is OutcomeId => id !== "intensive");

export interface RowInWords {
  /** It matches when one of these holds. */
  anyOf: string[];
  /** It also matches when two of these hold. */
  twoOf: string[];
}

/** The conditions of a row in words; both lists are empty when it reads "otherwise". */
export function conditionsInWords({ anyOf = {}, twoOf = {} }: Row): RowInWords {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = CONDITIONS_IN_WORDS;
  // None can be missing: the type of CONDITIONS_IN_WORDS sees to that.
  const phrases = (conditions: object) =>
    Object.entries(conditions).flatMap(([question, condition]) => words[question]?.[String(condition)] ?? []);
  return { anyOf: phrases(anyOf), twoOf: phrases(twoOf) };
}
