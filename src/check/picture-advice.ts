import type { Finding } from "./problem.ts";

/** How to turn a picture into one that browsers show. */
export const SAVE_AS_JPEG = "open it, save it as JPEG (.jpg), and use that file";

/** What an iPhone makes of a photograph. */
export const HEIC: Finding = {
  message: "this is a photograph in Apple's own format (HEIC), which most browsers cannot show",
  fix: `${SAVE_AS_JPEG}; on an iPhone, Settings → Camera → Formats → Most Compatible takes JPEG from then on`,
};
