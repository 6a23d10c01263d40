import { sizeOf } from "../../content/handouts.ts";
import type { Rule } from "../rule.ts";

/**
 * Pictures can be shown and are not too much: for the repository, which keeps every version for ever, and for an old phone,
 * where it gets the file itself. Of a photograph the build makes smaller ones. SVGs are nothing but drawings.
 */
export const pictureFiles: Rule = ({ pictures }, report) => {
  for (const [file, { width, height, bytes, isSvg, isAnimated, problems }] of pictures) {
    for (const problem of problems) report({ file, ...problem });
    const isMadeSmaller = !isSvg && !isAnimated;
    const most = isMadeSmaller ? MOST_BYTES : MOST_BYTES_AS_IT_IS;
    if (bytes > most)
      report({
        file,
        message: isMadeSmaller
          ? "this picture is too large"
          : "this picture is too large for a phone, which gets it as it is",
        found: sizeOf(bytes),
        fix: `save it smaller than ${most / 1_000_000} MB`,
      });
    else if (isMadeSmaller && (bytes > LARGE_BYTES || Math.max(width, height) > LARGE_PIXELS))
      report({
        file,
        message: "this picture is larger than any screen needs; the site shows smaller ones that it makes itself",
        found: `${width} × ${height}, ${sizeOf(bytes)}`,
        fix: "save it with 2000 dots on its longer side if you can, or leave it",
        severity: "warning",
      });
  }
};

const MOST_BYTES = 10_000_000;
const MOST_BYTES_AS_IT_IS = 2_000_000;
const LARGE_BYTES = 2_000_000;
const LARGE_PIXELS = 4000;
