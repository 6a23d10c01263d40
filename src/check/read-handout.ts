import type { Finding } from "./problem.ts";
import type { Handout } from "./site.ts";

/**
 * Looks whether a file to hand out is a whole PDF: one begins with `%PDF-` and ends with `%%EOF`, and programs allow for
 * some bytes before and after (ISO 32000, annex H).
 * @param bytes what stands in the file
 */
export function readHandout(bytes: Uint8Array): Handout {
  const [head, end] = [bytes.subarray(0, 1024), bytes.subarray(-1024)].map((part) =>
    Buffer.from(part).toString("latin1"),
  );
  const problem = !head?.includes("%PDF-") ? NO_PDF : end?.includes("%%EOF") ? undefined : CUT_SHORT;
  return { bytes: bytes.length, problems: problem ? [problem] : [] };
}

const NO_PDF: Finding = {
  message: "this file is no PDF, whatever its name says",
  fix: "open it in the program that made it, and save it as PDF",
};

const CUT_SHORT: Finding = {
  message: "the end of this PDF is missing: it was cut short when it was copied or saved",
  fix: "copy it again from where it came from",
};
