import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The number of Linux's renameat2(2), by processor; 2 stands for RENAME_EXCHANGE, -100 for the current folder. */
const RENAMEAT2: Partial<Record<string, number>> = { x64: 316, arm64: 276 };
const SCRIPT = "exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)";

/**
 * Swaps two folders of one disk in a single step: neither name is ever without a folder. Linux
 * can do this and Node cannot, so Perl, which git brings along, asks for it.
 * @returns false, with everything as it was, on systems that cannot
 */
export async function swapDirectories(first: string, second: string): Promise<boolean> {
  const number = process.platform === "linux" ? RENAMEAT2[process.arch] : undefined;
  if (number === undefined) return false;
  return promisify(execFile)("perl", ["-e", SCRIPT, String(number), first, second]).then(
    () => true,
    () => false,
  );
}
