import { isDiskError } from "../describe-error.mjs";

/** The page that Astro could not make, once it says so: the error itself does not name it. */
export let failedPage = "";

/** What a build prints of Astro's messages: warnings, and a count now and then, so that a long build shows progress. */
export default function logger() {
  let written = 0;
  return {
    /** @param {{ level: string, message: string }} event */
    write({ level, message }) {
      // Astro says one sentence a collection when it cannot write hints for code editors; the error that stops the build says it.
      if (level === "warn" && !isDiskError(message)) console.warn(`  ${message}`);
      failedPage = /^Caught error rendering (\S+):/.exec(message)?.[1] ?? failedPage;
      if (message.includes("├─") && ++written % 500 === 0) console.log(`  ${written} files so far`);
    },
  };
}
