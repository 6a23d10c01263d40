import { createInterface } from "node:readline/promises";

/**
 * Asks whether files may be loaded from the Internet. Where nobody can answer, they are not.
 * @param count how many there are
 * @param hosts where they lie
 */
export async function askToDownload(count: number, hosts: readonly string[]): Promise<boolean> {
  const more = hosts.length > 5 ? " and other places" : "";
  const what = `${count} pictures and files are not on this computer; they lie at ${hosts.slice(0, 5).join(", ")}${more}.`;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.log(`${what} To load them, run it again with --download.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${what}\nLoad them now? (yes or no) `);
  terminal.close();
  return /^y/i.test(answer.trim());
}
