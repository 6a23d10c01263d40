import { type Conditions, meets, type Row, type Rules } from "./decision-table.ts";
import { type AnswerId, answerIds, type QuestionId } from "./questions.ts";

/** The boxes of one question. */
export interface Boxes {
  question: QuestionId;
  answers: AnswerId[];
}

/** A row on paper: "if you ticked any of these, or two of those". Without boxes it reads "otherwise". */
export interface PaperRow {
  id: string;
  anyOf: Boxes[];
  twoOf: Boxes[];
}

/**
 * The decision table as boxes to tick, for the worksheet that works without JavaScript. Read each table from the top
 * and stop at the first row that matches; a row leaves out the boxes with which its reader has stopped further up.
 * @returns `levels`; `intensive`, which follows the level of the same id; and `youngPeople`, which replaces the
 * outcome of the levels up to its own
 */
export function worksheet({ levels, intensive, youngPeople }: Rules) {
  const higher = levels.slice(
    0,
    levels.findIndex(({ id }) => id === "intensive"),
  );
  return {
    levels: paperRows(levels),
    intensive: paperRows([...higher, ...intensive]).slice(higher.length),
    youngPeople: { ...paperRow(youngPeople, []), upToLevel: youngPeople.upToLevel },
  };
}

function paperRows(rows: readonly Row[]): PaperRow[] {
  const stopped: Boxes[] = [];
  return rows.map((row) => {
    const paper = paperRow(row, stopped);
    stopped.push(...paper.anyOf);
    return paper;
  });
}

function paperRow({ id, anyOf, twoOf }: Row, stopped: Boxes[]): PaperRow {
  return { id, anyOf: boxes(anyOf, stopped), twoOf: boxes(twoOf, stopped) };
}

function boxes(conditions: Conditions = {}, stopped: Boxes[]): Boxes[] {
  return (Object.keys(conditions) as QuestionId[]).map((question) => {
    const used = stopped.filter((boxes) => boxes.question === question).flatMap(({ answers }) => answers);
    const answers = answerIds(question).filter(
      (answer) => meets(conditions[question], question, answer) && !used.includes(answer),
    );
    return { question, answers };
  });
}
