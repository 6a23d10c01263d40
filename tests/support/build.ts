import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Builds the site, as `npm run build` does.
 * @param environment all that the build sees: `CONTENT_DIR`, `OUT_DIR`, `BUILD_DATE`. Nothing is inherited, because
 * the test runner sets variables (NODE_ENV, DEV, MODE) that builds look at
 * @throws when the build fails, with what it printed
 */
export async function build(environment: Record<string, string>): Promise<void> {
  const { PATH } = process.env;
  await promisify(execFile)(process.execPath, ["scripts/build.ts"], {
    env: { PATH, ...environment },
  });
}
