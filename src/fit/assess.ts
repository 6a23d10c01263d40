import { RULES, type Rules } from "./decision-table.ts";
import { type Finding, findingsOf, type Place, placeOf, type Support, supportsOf } from "./evaluate.ts";
import { type AnswerId, answerIds, type Answers, isTickAll, QUESTION_IDS, type QuestionId } from "./questions.ts";
import { questionsFor } from "./questions-for.ts";

/** Reasons are the answers that decided, all of them and only those, in the order of the questions. */
export interface Assessment {
  /** The most urgent first. */
  findings: Finding[];
  /** Undefined only for an emergency that is known before the rest is answered. */
  place: Place | undefined;
  supports: Support[];
}

/**
 * Where to look next, from all answers. This is navigation, not a diagnosis.
 * @param answers to every question of `questionsFor`; answers beyond those count too
 * @throws RangeError that names the first answer that is unknown, or missing where the rules need it. An emergency
 * alone waits for nothing that is missing.
 */
export function assess(answers: Answers, rules: Rules = RULES): Assessment {
  checkAnswers(answers);
  const findings = findingsOf(answers, rules);
  const missing = questionsFor(answers).find((question) => answers[question] === undefined);
  if (missing === undefined) return { findings, place: placeOf(answers, rules), supports: supportsOf(answers, rules) };
  if (findings[0]?.urgency !== 5) throw new RangeError(`"${missing}" has no answer`);
  return { findings, place: undefined, supports: [] };
}

function checkAnswers(answers: Answers): void {
  for (const [question, answer] of Object.entries(answers) as [QuestionId, unknown][]) {
    if (!QUESTION_IDS.includes(question)) throw new RangeError(`There is no question "${question}"`);
    if (answer === undefined) continue;
    const found = JSON.stringify(answer);
    if (Array.isArray(answer) !== isTickAll(question))
      throw new RangeError(
        `"${question}" takes ${isTickAll(question) ? "a list of answers" : "one answer"}, not ${found}`,
      );
    const ids = [answer].flat() as AnswerId[];
    if (ids.length === 0) throw new RangeError(`"${question}" has no answer`);
    const unknown = ids.find((id) => !answerIds(question).includes(id));
    if (unknown !== undefined) throw new RangeError(`"${question}" has no answer ${JSON.stringify(unknown)}`);
    if (isTickAll(question) && ids.includes("none") && ids.some((id) => id !== "none"))
      throw new RangeError(`"${question}" has "none" beside other answers: ${found}`);
  }
}
