import { OUTCOME_IDS, type OutcomeId } from "../../../src/fit/decision-table.ts";
import { everyCombination, type Judged, PLACES, placeOf, TOTAL } from "./combinations.ts";

/**
 * What the reasons must be, worked out from the decisions alone, without a look at any rule:
 * - Of a level above 1: the answers in any smallest group that brings about this level when all else is clear.
 * - Of level 1, the level of "otherwise": the answers of which another choice, alone, would have made it level 2.
 * - Within level 2: the answers that alone turn a good fit (weekly needs, all else clear) into this outcome.
 *   Of a good fit, the "otherwise" there: those of which another choice, alone, would have asked for supports.
 * - For young people: the age, and the reasons of the level.
 * @returns for every combination the questions of the reasons, and of the supports, as bits
 */
export function expectedReasons({ level, outcome }: Pick<Judged, "level" | "outcome">) {
  const deciding = new Uint16Array(TOTAL);
  const supports = new Uint16Array(TOTAL);
  // Of the level, for every combination: one with fewer unclear answers comes earlier, and is already there.
  const ofLevel = new Uint16Array(TOTAL);

  // Looked up once: Vitest makes each use of an import a look-up, which millions of combinations would feel.
  const places = PLACES;
  const needs = placeOf("needs");
  const age = 1 << placeOf("age").n;
  const weekly = needs.answers.indexOf("weekly") * needs.stride;
  const number = (id: OutcomeId) => OUTCOME_IDS.indexOf(id);
  const [goodFit, withSupports, talk, young] = [
    number("good-fit"),
    number("supports"),
    number("talk"),
    number("young-people"),
  ];

  /** The questions of which another answer, alone, would have led to a certain level or outcome. */
  function leading(digits: Uint8Array, c: number, results: Uint8Array, wanted: number): number {
    let questions = 0;
    for (const { n, size, stride } of places) {
      const clear = c - (digits[n] ?? 0) * stride;
      for (let digit = 0; digit < size; digit++) if (results[clear + digit * stride] === wanted) questions |= 1 << n;
    }
    return questions;
  }

  /** The questions whose answers, in smallest groups, carry the level. */
  function carrying(digits: Uint8Array, c: number): number {
    let [unclear, questions] = [0, 0];
    for (const { n, stride } of places) {
      const digit = digits[n] ?? 0;
      if (digit === 0) continue;
      unclear |= 1 << n;
      const cleared = c - digit * stride;
      if (level[cleared] === level[c]) questions |= ofLevel[cleared] ?? 0;
    }
    // When no answer can be cleared without lowering the level, they are a smallest group themselves.
    return questions || unclear;
  }

  /** The questions whose answers alone turn a good fit into this combination's outcome. */
  function turning(digits: Uint8Array, c: number): number {
    let questions = 0;
    for (const { n, stride } of places) {
      const rest = n === needs.n ? 0 : weekly;
      if (outcome[rest + (digits[n] ?? 0) * stride] === outcome[c]) questions |= 1 << n;
    }
    return questions;
  }

  /** The questions that decided within level 2, or under 18. */
  function within(digits: Uint8Array, c: number): number {
    if (outcome[c] === young) return age;
    if (outcome[c] === goodFit) return leading(digits, c, outcome, withSupports);
    return outcome[c] === talk || outcome[c] === withSupports ? turning(digits, c) : 0;
  }

  everyCombination((digits, c) => {
    const lowest = level[c] === 1;
    if (!lowest) ofLevel[c] = carrying(digits, c);
    const last = within(digits, c);
    deciding[c] = (lowest ? leading(digits, c, level, 2) : (ofLevel[c] ?? 0)) | last;
    if (outcome[c] === withSupports) supports[c] = last;
    return false;
  });
  return { deciding, supports };
}
