import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { type Ended, run } from "./run.ts";

/**
 * Runs the commands that publishing depends on, as their workflow says them, for another content folder.
 * @param content the folder
 * @param output where the site goes
 * @returns what the last command did: the first that failed, or the rules
 */
export async function passGate(content: string, output: string): Promise<Ended> {
  const workflow = await readFile(".github/workflows/publish.yml", "utf8");
  const [, steps = ""] = /run: npm test -- (.*)/.exec(workflow) ?? [];
  expect(workflow).toContain("- run: npm run build\n");
  // Nothing of the test runner's own environment, which builds look at.
  const { PATH } = process.env;
  const env = { PATH, CONTENT_DIR: content, OUT_DIR: output };
  const built = await run(["scripts/build.ts"], env).ended;
  return built.code === 0 ? run(["scripts/test.ts", ...steps.split(" ")], env).ended : built;
}
