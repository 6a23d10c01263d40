import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import type { Step } from "./steps.ts";

/** What a step did. A step without tests of its own counts as one. */
export interface Result {
  passed: number;
  failed: number;
  seconds: number;
}

/** Whether a step did something and nothing of it failed. */
export const passed = (result: Result): boolean => result.failed === 0 && result.passed > 0;

/** Commands of {@link Step.before} that have begun. */
const prepared = new Map<readonly string[], Promise<boolean>>();

/**
 * Runs a step and shows what it prints.
 * @param alone whether nothing runs beside it; otherwise what it prints is shown when it has ended
 * @returns its counts; a step that could not run, or took too long, counts as failed
 */
export async function runStep({ title, before, command, minutes, report }: Step, alone: boolean): Promise<Result> {
  const begun = Date.now();
  if (report) rmSync(report, { force: true });
  const isReady = before ? await prepare(before, minutes, alone) : true;
  const ok = isReady && (await run(command, minutes, alone));
  const result = { ...(report ? countTests(report, ok) : countOne(ok)), seconds: (Date.now() - begun) / 1000 };
  console.log(`\n${passed(result) ? "✓" : "✗"} ${title}: ${result.seconds.toFixed(1)} s`);
  return result;
}

/** Runs a command of {@link Step.before}, or waits for the step that has begun to. @returns whether it ended well */
function prepare(command: readonly string[], minutes: number, alone: boolean): Promise<boolean> {
  const ready = prepared.get(command) ?? run(command, minutes, alone);
  prepared.set(command, ready);
  return ready;
}

async function run(
  [program = "", ...parameters]: readonly string[],
  minutes: number,
  alone: boolean,
): Promise<boolean> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const timeout = minutes * 60_000;
  const output = alone ? "inherit" : "pipe";
  const child = spawn(program, parameters, {
    env,
    timeout,
    killSignal: "SIGKILL",
    stdio: ["ignore", output, output],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  try {
    const [code, signal] = (await once(child, "close")) as [number | null, string | null];
    process.stdout.write(printed.join(""));
    if (signal) console.log(`\nEnded by ${signal}; it may take ${minutes} minutes.`);
    return code === 0;
  } catch (error) {
    console.log(`${program} cannot be run: ${String(error)}`);
    return false;
  }
}

const countOne = (ok: boolean) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param report what Vitest's JSON reporter writes (https://vitest.dev/guide/reporters#json-reporter) */
function countTests(report: string, ok: boolean): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { status: string; assertionResults: { status: string }[] }[];
    };
    // A file that cannot be loaded has failed without a test that could.
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((test) => test.status !== "failed"),
    );
    const failed = numFailedTests + broken.length;
    return { passed: numPassedTests, failed: failed === 0 && !ok ? 1 : failed };
  } catch {
    return countOne(false);
  }
}
