import { isDiskError } from "../describe-error.mjs";

/** The page that Astro could not make, once it says so: the error itself does not name it. */
export let failedPage = "";

/** What a build tells of Astro's messages: warnings, and a count now and then, so that a long build is seen to move. */
export default function logger() {
  let written = 0;
  return {
    /** @param {{ level: string, message: string }} event */
    write({ level, message }) {
      // Astro says one sentence a collection when it cannot write hints for code editors; what stops a build is told by it.
      if (level === "warn" && !isDiskError(message)) console.warn(`  ${message}`);
      failedPage = /^Caught error rendering (\S+):/.exec(message)?.[1] ?? failedPage;
      if (message.includes("├─") && ++written % 500 === 0) console.log(`  ${written} files so far`);
    },
  };
}
