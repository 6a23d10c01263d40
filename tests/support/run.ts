import { spawn } from "node:child_process";
import { once } from "node:events";

/** What a program did. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A program that runs. */
export interface Running {
  /** Waits for words on its standard output. @returns what the expression found @throws when it ends without them */
  says: (words: RegExp) => Promise<RegExpExecArray>;
  stop: (signal: NodeJS.Signals) => void;
  ended: Promise<Ended>;
}

/** Starts `node` with these arguments. @param env its whole environment */
export function run(parameters: string[], env: NodeJS.ProcessEnv, cwd = process.cwd()): Running {
  return runProgram([process.execPath, ...parameters], env, cwd);
}

/** Starts a program. @param env its whole environment */
export function runProgram([program = "", ...parameters]: string[], env: NodeJS.ProcessEnv, cwd: string): Running {
  const child = spawn(program, parameters, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (texts.out += String(chunk)));
  child.stderr.on("data", (chunk) => (texts.err += String(chunk)));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, ...texts }));
  const says = async (words: RegExp): Promise<RegExpExecArray> => {
    for (let found; ; await Promise.race([once(child.stdout, "data"), ended])) {
      if ((found = words.exec(texts.out))) return found;
      if (child.exitCode !== null)
        throw new Error(`It ended and never said ${String(words)}:\n${texts.out}${texts.err}`);
    }
  };
  return { says, stop: (signal) => void child.kill(signal), ended };
}
