import { pictureEndings } from "../collections.ts";
import type { Problem } from "../problem.ts";
import type { Rule } from "../site.ts";

/**
 * Pictures are small enough for an old phone to load the site's versions of them, and for every build to make these;
 * drawings are nothing but drawings.
 */
export const pictureFiles: Rule = ({ pictures }) =>
  [...pictures].flatMap(([file, picture]): Problem[] => {
    if (!picture)
      return [
        {
          file,
          message: "this file holds no picture that can be shown",
          fix: `save the picture again as ${pictureEndings.join(", ")}, or delete the file`,
        },
      ];
    const { width, height, bytes, drawn, problems } = picture;
    const longest = Math.max(width, height);
    return [
      ...problems.map((problem) => ({ file, ...problem })),
      ...(bytes > MOST_BYTES
        ? [
            {
              file,
              message: "this picture is too large",
              found: `${(bytes / 1e6).toFixed(1)} MB`,
              fix: "save it smaller than 2 MB",
            },
          ]
        : []),
      ...(longest > MOST_PIXELS && !drawn
        ? [
            {
              file,
              message: "this picture has more dots than any screen shows",
              found: `${width} × ${height}`,
              fix: `make its longer side ${MOST_PIXELS} dots or less`,
            },
          ]
        : []),
    ];
  });

const MOST_BYTES = 2_000_000;
const MOST_PIXELS = 4000;
