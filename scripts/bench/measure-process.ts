import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";

/** What a program took, with all that it started. */
export interface Cost {
  /** Seconds of processor time, its own and the system's for it. */
  cpu: number;
  /** Seconds on the clock. */
  wall: number;
  /** The most memory at once, in MB; parts that programs share count for each. */
  memory: number;
}

/** Milliseconds between two looks at the memory; each reads what all programs say of themselves, which takes time too. */
const LOOK = 500;

/** Linux counts processor time in hundredths of a second (`getconf CLK_TCK`). */
const TICKS = 100;

/**
 * Runs `node`, or another program, and measures it from the outside, by Linux' `/proc` (proc(5)).
 * @param parameters of the program
 * @param env added to the environment
 * @param place the program, if it is not `node`, and the folder to run it in
 * @throws when it fails, with what it printed
 */
export async function measureProcess(
  parameters: readonly string[],
  env: NodeJS.ProcessEnv,
  { program = process.execPath, cwd }: { program?: string | undefined; cwd?: string } = {},
): Promise<Cost> {
  const before = await childrenTicks();
  const begun = performance.now();
  const child = spawn(program, parameters, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (told += String(chunk)));
  const ticks = new Map<string, number>();
  let memory = 0;
  const look = async () => {
    const tree = await readTree(String(child.pid));
    memory = Math.max(
      memory,
      tree.reduce((sum, one) => sum + one.kilobytes, 0),
    );
    for (const one of tree) ticks.set(one.pid, one.ticks);
  };
  const timer = setInterval(() => void look(), LOOK);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${basename(program)} ${parameters.join(" ")} failed:\n${told}`);
  // The system does not add up programs whose starter did not wait for them, and looks miss the last moments.
  const seen = [...ticks.values()].reduce((sum, own) => sum + own, 0);
  const waited = (await childrenTicks()) - before;
  return {
    cpu: Math.max(seen, waited) / TICKS,
    wall: (performance.now() - begun) / 1000,
    memory: memory / 1000,
  };
}

/** What the children that ended have used, and theirs: "cutime" and "cstime". */
async function childrenTicks(): Promise<number> {
  const fields = await statOf("self");
  return Number(fields[13]) + Number(fields[14]);
}

/** The fields of `stat` after the program's name, which may hold spaces; none for a program that is gone. */
async function statOf(pid: string): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** A program and all that it started, as they are now. */
async function readTree(root: string): Promise<{ pid: string; ticks: number; kilobytes: number }[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const all = new Map(await Promise.all(pids.map(async (pid) => [pid, await statOf(pid)] as const)));
  const tree = new Set([root]);
  // What is added while a set is walked through is walked through too.
  for (const parent of tree) for (const [pid, fields] of all) if (fields[1] === parent) tree.add(pid);
  const found = [...tree].map(async (pid) => {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    const fields = all.get(pid) ?? [];
    return {
      pid,
      ticks: Number(fields[11] ?? 0) + Number(fields[12] ?? 0),
      kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
    };
  });
  return Promise.all(found);
}
