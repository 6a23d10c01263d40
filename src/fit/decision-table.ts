import type { AnswerOf, QuestionId } from "./questions.ts";

/** Answers that must all be given: for each question named, one of these. */
export type Conditions = { readonly [Q in QuestionId]?: readonly AnswerOf<Q>[] };

/** One way for a row to be true. Ways of one cause share its text in `content/fit/`. */
export interface Way {
  readonly cause: string;
  readonly answers: Conditions;
}

/** A row is true when one of its ways is. */
export interface Row {
  readonly id: string;
  readonly ways: readonly Way[];
}

/** 5: 911 now, 4: 988 now, 3: a doctor or nurse today, 2: before or beside any program, 1: beside the program. */
export type Urgency = 1 | 2 | 3 | 4 | 5;

export interface FindingRow extends Row {
  readonly urgency: Urgency;
}

export interface PlaceRow extends Row {
  /** Only within the range of an intensive outpatient program. */
  readonly inRange?: true;
  /** True as well with a finding of this urgency or more. */
  readonly orUrgency?: Urgency;
  /** True as well with any support. */
  readonly orSupport?: true;
  /** True as well when one of these was not answered, because enough had been asked. */
  readonly orUnanswered?: readonly QuestionId[];
  /** True when nothing above is. */
  readonly otherwise?: true;
}

/** All that decides. */
export interface Rules {
  readonly findings: readonly FindingRow[];
  /** What makes an intensive outpatient program possible at all. */
  readonly range: readonly Way[];
  readonly places: readonly PlaceRow[];
  readonly supports: readonly Row[];
}

const IN_USE = ["cannabis", "stimulants", "opioids", "alcohol", "sedatives", "other"] as const;
/** Stopping these suddenly can be dangerous; what is not known may be one of them. */
const RISKY_TO_STOP = ["alcohol", "sedatives", "unsure"] as const;

export const RULES = {
  /** Each is looked at by itself, so that no other answer can take it away. The most urgent first. */
  findings: [
    {
      id: "emergency",
      urgency: 5,
      ways: [
        { cause: "danger", answers: { danger: ["yes"] } },
        { cause: "signs", answers: { danger: ["unsure"], signs: ["cant-tell", "at-least-one"] } },
        { cause: "body", answers: { "body-now": ["severe"] } },
      ],
    },
    { id: "crisis", urgency: 4, ways: [{ cause: "thoughts", answers: { thoughts: ["unsafe"] } }] },
    {
      id: "medical-alcohol",
      urgency: 3,
      ways: [
        { cause: "daily", answers: { substances: RISKY_TO_STOP, daily: ["unsure", "yes"] } },
        { cause: "past", answers: { substances: RISKY_TO_STOP, "past-withdrawal": ["unsure", "yes"] } },
        { cause: "body", answers: { substances: RISKY_TO_STOP, "body-now": ["shaky", "severe"] } },
      ],
    },
    {
      id: "pregnancy",
      urgency: 3,
      ways: [{ cause: "pregnancy", answers: { pregnancy: ["unsure", "yes"], substances: [...IN_USE, "unsure"] } }],
    },
    {
      id: "illness",
      urgency: 3,
      ways: [
        { cause: "health", answers: { health: ["worse"] } },
        { cause: "mind", answers: { mind: ["worse"] } },
      ],
    },
    {
      id: "opioids",
      urgency: 2,
      ways: [
        { cause: "in-use", answers: { substances: ["opioids"] } },
        { cause: "stopped", answers: { recent: ["yes"], before: ["opioids"] } },
      ],
    },
    {
      id: "safe-talk",
      urgency: 2,
      ways: [
        { cause: "not-said", answers: { thoughts: ["rather-not-say"] } },
        { cause: "safe-now", answers: { thoughts: ["safe-now"] } },
      ],
    },
    { id: "unsafe-home", urgency: 2, ways: [{ cause: "home", answers: { home: ["unsafe-person"] } }] },
    {
      id: "untreated",
      urgency: 1,
      ways: [
        { cause: "health", answers: { health: ["untreated"] } },
        { cause: "mind", answers: { mind: ["untreated"] } },
      ],
    },
    { id: "stimulants", urgency: 1, ways: [{ cause: "in-use", answers: { substances: ["stimulants"] } }] },
  ],

  range: [
    { cause: "needs", answers: { needs: ["weekly", "unsure", "daily"] } },
    { cause: "functioning", answers: { functioning: ["slipping", "overwhelmed"] } },
    { cause: "supervision", answers: { supervision: ["sometimes"] } },
    { cause: "recent", answers: { recent: ["yes"] } },
    { cause: "support", answers: { support: ["harder"], substances: IN_USE } },
  ],

  /** Where to look for care: the first that is true. */
  places: [
    { id: "young-people", ways: [{ cause: "age", answers: { age: ["minor"] } }] },
    {
      id: "higher",
      ways: [
        { cause: "supervision", answers: { supervision: ["yes"] } },
        { cause: "nowhere", answers: { home: ["nowhere"] } },
        { cause: "unsafe-person", answers: { home: ["unsafe-person"] } },
        { cause: "several", answers: { needs: ["daily"], functioning: ["overwhelmed"] } },
        { cause: "several", answers: { needs: ["daily"], support: ["harder"] } },
        { cause: "several", answers: { functioning: ["overwhelmed"], support: ["harder"] } },
      ],
    },
    {
      id: "iop-talk",
      inRange: true,
      orUrgency: 2,
      orUnanswered: ["schedule", "readiness"],
      ways: [
        { cause: "supervision", answers: { supervision: ["sometimes"] } },
        { cause: "schedule", answers: { schedule: ["no"] } },
        { cause: "readiness", answers: { readiness: ["low"] } },
        { cause: "needs", answers: { needs: ["unsure"] } },
      ],
    },
    { id: "iop-supports", inRange: true, orSupport: true, ways: [] },
    { id: "iop", inRange: true, otherwise: true, ways: [] },
    { id: "outpatient", otherwise: true, ways: [] },
  ],

  /** What helps along the way, whatever the place. */
  supports: [
    { id: "withdrawal", ways: [{ cause: "body", answers: { "body-now": ["uncomfortable"] } }] },
    {
      id: "health",
      ways: [
        { cause: "health", answers: { health: ["looked-after", "untreated"] } },
        { cause: "mind", answers: { mind: ["looked-after", "untreated"] } },
      ],
    },
    { id: "schedule", ways: [{ cause: "schedule", answers: { schedule: ["changes"] } }] },
    { id: "people", ways: [{ cause: "support", answers: { support: ["little", "harder"] } }] },
    { id: "home", ways: [{ cause: "home", answers: { home: ["stressful", "nowhere"] } }] },
    { id: "readiness", ways: [{ cause: "readiness", answers: { readiness: ["medium", "low"] } }] },
    {
      id: "barriers",
      ways: [
        {
          cause: "barriers",
          answers: { barriers: ["transport", "childcare", "internet", "money", "language", "other"] },
        },
      ],
    },
  ],
} as const satisfies Rules;

export type FindingId = (typeof RULES.findings)[number]["id"];
export type PlaceId = (typeof RULES.places)[number]["id"];
export type SupportId = (typeof RULES.supports)[number]["id"];

export const FINDING_IDS: readonly FindingId[] = RULES.findings.map(({ id }) => id);
export const PLACE_IDS: readonly PlaceId[] = RULES.places.map(({ id }) => id);
export const SUPPORT_IDS: readonly SupportId[] = RULES.supports.map(({ id }) => id);

/** The cause of a place that a finding led to. */
export const FINDING_CAUSE = "finding";

/** The causes of a row, each of which has its own text in `content/fit/`. */
export const causeIds = ({ ways, orUrgency }: Pick<PlaceRow, "ways" | "orUrgency">): string[] => [
  ...new Set([...ways.map(({ cause }) => cause), ...(orUrgency ? [FINDING_CAUSE] : [])]),
];

/** What an answer must be before a question is asked at all; without it, its answer could decide nothing. */
export const ASKED_AFTER: Readonly<Partial<Record<QuestionId, Conditions>>> = {
  signs: { danger: ["unsure"] },
  daily: { substances: RISKY_TO_STOP },
  "past-withdrawal": { substances: RISKY_TO_STOP },
  pregnancy: { substances: [...IN_USE, "unsure"] },
  before: { recent: ["yes"] },
};

/**
 * These serve the place: each is asked only while its answer can still change the place. What `schedule` and `readiness`
 * ask for as supports is offered only where they are asked.
 */
export const PLACE_QUESTIONS = [
  "supervision",
  "needs",
  "functioning",
  "schedule",
  "readiness",
] as const satisfies readonly QuestionId[];

/**
 * Nobody is asked more than this. What falls off is the end of the list, which changes no finding; without it the
 * place is a talk, not a program.
 */
export const MOST_QUESTIONS = 18;
