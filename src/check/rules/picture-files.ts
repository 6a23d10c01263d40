import { pictureEndings } from "../collections.ts";
import type { Rule } from "../rule.ts";

/**
 * Pictures are small enough for an old phone to load the site's versions of them, and for every build to make these;
 * SVGs are nothing but drawings.
 */
export const pictureFiles: Rule = ({ pictures }, report) => {
  for (const [file, picture] of pictures) {
    if (!picture) {
      const fix = `save the picture again as ${pictureEndings.join(", ")}, or delete the file`;
      report({ file, message: "this file holds no picture that can be shown", fix });
      continue;
    }
    const { width, height, bytes, isSvg, problems } = picture;
    for (const problem of problems) report({ file, ...problem });
    if (bytes > MOST_BYTES)
      report({
        file,
        message: "this picture is too large",
        found: `${(bytes / 1e6).toFixed(1)} MB`,
        fix: "save it smaller than 2 MB",
      });
    if (Math.max(width, height) > MOST_PIXELS && !isSvg)
      report({
        file,
        message: "this picture has more dots than any screen shows",
        found: `${width} × ${height}`,
        fix: `make its longer side ${MOST_PIXELS} dots or less`,
      });
  }
};

const MOST_BYTES = 2_000_000;
const MOST_PIXELS = 4000;
