/** Makes the pages and their pictures. Astro reads where they go from `OUT_DIR` when its configuration is loaded. */
import { stripVTControlCharacters } from "node:util";
import { build } from "astro";
import { describeDiskError } from "../describe-error.mjs";
import { failedPage } from "./logger.mjs";
import { runBuildStep } from "./run-build-step.ts";

/** What Astro and Vite add to the errors that they throw. */
interface BuildError {
  message: string;
  cause?: unknown;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

await runBuildStep(() => build({ logger: { entrypoint: new URL("logger.mjs", import.meta.url) } }), report);

function report(error: unknown): string {
  const { message, cause, id, loc } = error as BuildError;
  // Astro's own error about a file says nothing itself.
  const text = message || (cause instanceof Error ? cause.message : "Astro gave no reason.");
  const reason = describeDiskError(stripVTControlCharacters(text))
    .split("\n")
    .filter((line) => !/^\s+at /.test(line))
    .join("\n")
    .trim();
  const file = loc?.file ?? id;
  const place = [file, loc?.line, loc?.column].filter(Boolean).join(":");
  return [failedPage && `Page ${failedPage}`, file && !reason.includes(file) && place, reason]
    .filter(Boolean)
    .join("\n  ");
}
