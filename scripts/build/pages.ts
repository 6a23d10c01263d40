/**
 * Makes the pages and their pictures, in a process of its own: Astro reads where they go from `OUT_DIR` when its
 * configuration is loaded, and leaves things open after an error. Exit code 1 and a short report when it fails.
 */
import { stripVTControlCharacters } from "node:util";
import { build } from "astro";
import { failedPage } from "./logger.mjs";
import { inPlainWords } from "../plain-words.mjs";

/** What Astro and Vite add to the errors that they throw. */
interface BuildError {
  message: string;
  cause?: unknown;
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

// A build whose starter is gone must not go on writing.
process.on("disconnect", () => process.exit(1));

try {
  await build({ logger: { entrypoint: new URL("logger.mjs", import.meta.url) } });
  process.exit(0);
} catch (error) {
  console.error(report(error as BuildError));
  process.exit(1);
}

function report({ message, cause, id, loc }: BuildError): string {
  // Astro's own error about a file says nothing itself.
  const said = message || (cause instanceof Error ? cause.message : "Astro gave no reason.");
  const words = inPlainWords(stripVTControlCharacters(said))
    .split("\n")
    .filter((line) => !/^\s+at /.test(line))
    .join("\n")
    .trim();
  const file = loc?.file ?? id;
  const place = [file, loc?.line, loc?.column].filter(Boolean).join(":");
  return [failedPage && `Page ${failedPage}`, file && !words.includes(file) && place, words]
    .filter(Boolean)
    .join("\n  ");
}
