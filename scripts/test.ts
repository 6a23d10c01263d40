/**
 * `npm test`: every check, one group after the other, also when one fails. `npm test -- unit lint` runs only those that are
 * named. The last line counts what passed and what failed.
 */
import { passed, runStep, type Result } from "./test/run-step.ts";
import { steps, type Step } from "./test/steps.ts";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no check "${unknown.join(", ")}"; there are ${steps.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}

const chosen = steps.filter(({ name, onlyNamed }) => (names.length === 0 ? !onlyNamed : names.includes(name)));
const batches = [...Map.groupBy(chosen, ({ group, name }) => group ?? name).values()];
const results = new Map<string, Result>();
for (const [index, batch] of batches.entries()) {
  console.log(`\n━━ ${index + 1} of ${batches.length}: ${batch.map(({ title }) => title).join(", ")} ━━\n`);
  await Promise.all(batch.map(async (step) => results.set(step.name, await run(step, batch.length === 1))));
}

console.log("\n━━ Results ━━\n");
for (const step of chosen) {
  const result = results.get(step.name) ?? { passed: 0, failed: 1, seconds: 0 };
  const mark = passed(result) ? "✓" : "✗";
  const counts = `${result.passed} passed, ${result.failed} failed`;
  console.log(`${mark} ${step.title.padEnd(34)} ${counts.padEnd(24)} ${result.seconds.toFixed(1).padStart(6)} s`);
}

const sum = (part: "passed" | "failed") => [...results.values()].reduce((total, result) => total + result[part], 0);
process.exitCode = sum("failed") > 0 ? 1 : 0;
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);

async function run(step: Step, alone: boolean): Promise<Result> {
  const needed = step.needs && results.get(step.needs);
  if (!needed || passed(needed)) return runStep(step, alone);
  console.log(`Not run, since "${step.needs}" failed: counted as failed.`);
  return { passed: 0, failed: 1, seconds: 0 };
}
