import { ASKED_AFTER, type Conditions, type Row, type Rules, type Way } from "./decision-table.ts";
import { type AnswerId, QUESTION_IDS, type QuestionId } from "./questions.ts";

/**
 * Style rules by which a page without a script opens what the ticked answers lead to: the rules that run, as
 * selectors. It holds inputs named after questions, and parts with `data-finding`, `data-place`, `data-support`,
 * `data-cause` and `data-question`; `data-nothing-first` says that nothing has to come first.
 * @param rules the decision table
 * @param root selector of the element that holds the inputs and the parts
 * @returns CSS; browsers that do not know `:has` show every part
 */
export function worksheetStyles(rules: Rules, root: string): string {
  const { findings, range, places, supports } = rules;
  const within = (holds: string, part: string, display: "block" | "none") =>
    `:where(${root}${holds}) ${part}{display:${display}}`;
  const show = (row: Row, kind: string) => [
    within(any(row.ways), `[${kind}="${row.id}"]`, "block"),
    ...causes(row).map(({ cause, ways }) =>
      within(not(any(ways)), `[${kind}="${row.id}"] [data-cause="${cause}"]`, "none"),
    ),
  ];
  const urgent = (least: number) => findings.filter(({ urgency }) => urgency >= least).flatMap(({ ways }) => ways);
  const css = [
    within("", ":is([data-finding],[data-place],[data-support],[data-nothing-first])", "none"),
    ...findings.flatMap((row) => show(row, "data-finding")),
    ...supports.flatMap((row) => show(row, "data-support")),
    within(complete + not(any(urgent(2))), "[data-nothing-first]", "block"),
    // The first row that is true decides, so that it stands last here and overrides those below it in the table.
    ...places.toReversed().flatMap((row) => {
      const own = [
        ...row.ways,
        ...(row.orUrgency ? urgent(row.orUrgency) : []),
        ...(row.orSupport ? supports.flatMap(({ ways }) => ways) : []),
      ];
      // What is left when nothing calls for more has to wait until everything is answered.
      const holds = (row.inRange ? any(range) : "") + (row.otherwise ? complete : any(own));
      return [
        within(holds, "[data-place]", "none"),
        within(holds, `[data-place="${row.id}"]`, "block"),
        ...causes(row).map(({ cause, ways }) =>
          within(not(any(ways)), `[data-place="${row.id}"] [data-cause="${cause}"]`, "none"),
        ),
        ...(row.orUrgency
          ? [within(not(any(urgent(row.orUrgency))), `[data-place="${row.id}"] [data-cause="finding"]`, "none")]
          : []),
      ];
    }),
    ...Object.entries(ASKED_AFTER).map(([question, conditions]) =>
      within(not(all(conditions)), `[data-question="${question}"]`, "none"),
    ),
  ];
  return `@supports selector(:has(*)){${css.join("")}}`;
}

const causes = ({ ways }: Row) =>
  [...Map.groupBy(ways, ({ cause }) => cause)].map(([cause, ways]) => ({ cause, ways }));

/** One of the answers is ticked. */
const ticked = (question: string, answers: readonly AnswerId[]) =>
  `:has(:is(${answers.map((answer) => `[name="${question}"][value="${answer}"]`).join()}):checked)`;
const all = (conditions: Conditions) =>
  Object.entries(conditions)
    .map(([question, answers]) => ticked(question, answers))
    .join("");
const any = (ways: readonly Way[]) => `:is(${ways.map(({ answers }) => all(answers)).join()})`;
const not = (holds: string) => `:not(${holds})`;

/** Every question that is always asked on paper has an answer. */
const complete = QUESTION_IDS.filter((question: QuestionId) => !(question in ASKED_AFTER))
  .map((question) => `:has([name="${question}"]:checked)`)
  .join("");
