import { OUTCOME_IDS, type OutcomeId } from "../../../src/fit/decision-table.ts";
import type { QuestionId } from "../../../src/fit/questions.ts";
import { everyCombination, type Judged, PLACES, placeOf } from "./combinations.ts";
import { expectedReasons } from "./expected-reasons.ts";

/** Whether something holds for a combination, given its digits and its number. */
type Check = (digits: Uint8Array, combination: number) => boolean;

/** Whether the answer to a question is this severe, or worse. */
function atLeast(question: QuestionId, least: number): (digits: Uint8Array) => boolean {
  const { n, severities } = placeOf(question);
  const severe = severities.map((severity) => severity !== null && severity >= least);
  return (digits) => severe[digits[n] ?? 0] ?? false;
}

/**
 * The nine invariants of the agreement. None looks at a rule, only at what was decided for this combination and for
 * those that differ from it by one answer.
 */
export function invariants({ level, outcome: decided, deciding, supports }: Judged): Record<string, Check> {
  const outcome = (id: OutcomeId) => OUTCOME_IDS.indexOf(id);
  const [emergency, goodFit, youngPeople] = [outcome("emergency"), outcome("good-fit"), outcome("young-people")];
  const [danger, withdrawalNow, unsafe] = [atLeast("danger", 1), atLeast("withdrawal", 3), atLeast("thoughts", 2)];
  const [withdrawal, pregnancy, health] = [atLeast("withdrawal", 2), atLeast("pregnancy", 1), atLeast("health", 2)];
  const [age, needs, functioning] = [placeOf("age"), placeOf("needs").n, placeOf("functioning").n];
  const graded = PLACES.filter(({ severities }) => !severities.includes(null));
  const ungraded = PLACES.filter(({ severities }) => severities.includes(null));
  const reached = Object.values(countOutcomes({ outcome: decided }));
  const eachHasOne = OUTCOME_IDS.length === reached.length && reached.every((count) => count > 0);
  const reasons = expectedReasons({ level, outcome: decided });
  const levelOf = (combination: number) => level[combination] ?? 0;

  return {
    "1. danger, or withdrawal now, is an emergency": (digits, c) =>
      !(danger(digits) || withdrawalNow(digits)) || (decided[c] === emergency && levelOf(c) === 6),
    "2. can't stay safe is at least a crisis": (digits, c) => !unsafe(digits) || levelOf(c) >= 5,
    "3. a worse answer never lowers the level, an equally severe one keeps it": (digits, c) => {
      for (const { n, size, stride, severities } of graded) {
        const digit = digits[n] ?? 0;
        // Answers stand in order of severity, so one step is enough.
        if (digit + 1 === size) continue;
        const [now, next] = [levelOf(c), levelOf(c + stride)];
        if (severities[digit] === severities[digit + 1] ? next !== now : next < now) return false;
      }
      return true;
    },
    "4. schedule, readiness, barriers and age never change the level": (digits, c) => {
      for (const { n, stride } of ungraded) if (levelOf(c) !== levelOf(c - (digits[n] ?? 0) * stride)) return false;
      return true;
    },
    "5. risky withdrawal, pregnancy or worsening health never falls below medical": (digits, c) =>
      !(withdrawal(digits) || pregnancy(digits) || health(digits)) || levelOf(c) >= 4,
    "6. good fit only when every other answer is clear": (digits, c) =>
      decided[c] !== goodFit || digits.every((digit, n) => digit === 0 || n === needs || n === functioning),
    "7. under 18 keeps the safety outcome, and only that": (digits, c) =>
      digits[age.n] === 0 || decided[c] === (levelOf(c) >= 4 ? decided[c - age.stride] : youngPeople),
    "8. every outcome is reachable, and each combination has one": () => eachHasOne,
    "9. reasons and supports are the answers that decided, and only those": (_, c) =>
      deciding[c] !== 0 && deciding[c] === reasons.deciding[c] && supports[c] === reasons.supports[c],
  };
}

/** For each broken invariant, the first combination that breaks it. */
export function broken(judged: Judged): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, holds] of Object.entries(invariants(judged)))
    everyCombination((digits, combination) => {
      const breaks = !holds(digits, combination);
      if (breaks) found[name] = combination;
      return breaks;
    });
  return found;
}

/** How many combinations have each outcome; one without a known outcome counts as "none". */
export function countOutcomes({ outcome: decided }: Pick<Judged, "outcome">): Record<string, number> {
  const ids = [...OUTCOME_IDS, "none"];
  const counts = ids.map(() => 0);
  for (const n of decided) counts[n] = (counts[n] ?? 0) + 1;
  const named = ids.map((id, n): [string, number] => [id, counts[n] ?? 0]);
  return Object.fromEntries(named.filter(([id, count]) => id !== "none" || count > 0));
}
