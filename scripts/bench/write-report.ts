import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";

const FOLDER = "tests/bench";

/**
 * Writes what was measured into `tests/bench`, laid out as the format step of the tests wants it.
 * @param name of the file, such as `load.md`
 * @param report Markdown
 */
export async function writeReport(name: string, report: string): Promise<void> {
  const file = join(FOLDER, name);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(file, await format(report, { ...(await resolveConfig(file)), filepath: file }));
}
