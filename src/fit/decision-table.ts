import { type AnswerId, type AnswerOf, type QuestionId, type QUESTIONS, severity } from "./questions.ts";

type Severity<Q extends QuestionId> = (typeof QUESTIONS)[Q]["answers"][keyof (typeof QUESTIONS)[Q]["answers"]];

/**
 * A number reads "this severity or worse"; an answer's id reads "exactly this answer".
 * "Or worse" keeps hold of a worse answer that is added later, and a worse answer can then never lower the level.
 */
export type Condition<Q extends QuestionId> = AnswerOf<Q> | Exclude<Severity<Q>, 0 | null>;
export type Conditions = { readonly [Q in QuestionId]?: Condition<Q> };

/** Whether an answer to a question meets a condition; no answer meets none, and no condition is met by none. */
export const meets = (condition: string | number | undefined, question: QuestionId, answer?: AnswerId): boolean =>
  answer !== undefined &&
  (typeof condition === "number" ? (severity(question, answer) ?? -1) >= condition : condition === answer);

/** Matches when one of `anyOf` is met, or two of `twoOf` are. Without conditions it reads "otherwise". */
export interface Row {
  readonly id: string;
  readonly anyOf?: Conditions;
  readonly twoOf?: Conditions;
}
export interface LevelRow extends Row {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
}
export interface AgeRow extends Row {
  readonly upToLevel: LevelRow["level"];
}

/** What decides: the level table, the table within level 2, and the row for age. */
export interface Rules {
  readonly levels: readonly LevelRow[];
  readonly intensive: readonly Row[];
  readonly youngPeople: AgeRow;
}

/** May fit, if something helps with each of these: every condition that is met asks for a support. */
const SUPPORTS_ROW = {
  id: "supports",
  anyOf: {
    withdrawal: 1,
    health: 1,
    schedule: "changes",
    support: 1,
    home: 1,
    readiness: "medium",
    barriers: "yes",
  },
} as const satisfies Row;

/** The rows that run. In each table the first row that matches decides. */
export const RULES = {
  levels: [
    { level: 6, id: "emergency", anyOf: { danger: 1, withdrawal: 3 } },
    { level: 5, id: "crisis", anyOf: { thoughts: 2 } },
    { level: 4, id: "medical", anyOf: { withdrawal: 2, pregnancy: 1, health: 2 } },
    { level: 3, id: "higher", anyOf: { supervision: 2, home: 2 }, twoOf: { needs: 2, functioning: 2, support: 2 } },
    {
      level: 2,
      id: "intensive",
      anyOf: { needs: 1, functioning: 1, supervision: 1, thoughts: 1, support: 2, withdrawal: 1 },
    },
    { level: 1, id: "outpatient" },
  ],

  /** Which outcome within level 2. */
  intensive: [
    { id: "talk", anyOf: { thoughts: 1, supervision: 1, schedule: "no", readiness: "low", needs: "unsure" } },
    SUPPORTS_ROW,
    { id: "good-fit" },
  ],

  /** Under 18: another page instead of levels 1 to 3. The level itself stays, and so does every safety outcome. */
  youngPeople: { id: "young-people", upToLevel: 3, anyOf: { age: "minor" } },
} as const satisfies Rules;

type LevelId = (typeof RULES.levels)[number]["id"];
type WithinIntensiveId = (typeof RULES.intensive)[number]["id"];
export type RowId = LevelId | WithinIntensiveId | (typeof RULES.youngPeople)["id"];

/** "intensive" is a level; its outcomes are the rows within it. */
export type OutcomeId = Exclude<RowId, "intensive">;

/** The ids of all rows, the most urgent first. */
export const ROW_IDS: readonly RowId[] = [
  ...RULES.levels.flatMap(({ id }): RowId[] =>
    id === "intensive" ? [id, ...RULES.intensive.map((row) => row.id)] : [id],
  ),
  RULES.youngPeople.id,
];

/** The ids of all outcomes, the most urgent first. */
export const OUTCOME_IDS = ROW_IDS.filter((id): id is OutcomeId => id !== "intensive");

/** A support has the id of the question whose answer asks for it. */
export type SupportId = keyof typeof SUPPORTS_ROW.anyOf;

/** The ids of all supports, in the order in which an outcome shows them. */
export const SUPPORT_IDS = Object.keys(SUPPORTS_ROW.anyOf) as SupportId[];

/** What an answer has to say to ask for a support. */
export const supportCondition = (id: SupportId): Conditions => ({ [id]: SUPPORTS_ROW.anyOf[id] });

/** The program page that helps with a support. Stopping safely comes before any program, and is no part of one. */
export const SUPPORT_PROGRAMS = {
  withdrawal: undefined,
  health: "individual-therapy",
  schedule: "weekly-schedule",
  support: "family-and-support",
  home: "family-and-support",
  readiness: "individual-therapy",
  barriers: "weekly-schedule",
} as const satisfies Readonly<Record<SupportId, string | undefined>>;
export type ProgramId = NonNullable<(typeof SUPPORT_PROGRAMS)[SupportId]>;
