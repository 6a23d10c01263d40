/** The id that Markdown gives to the heading over a page's notes (`[^1]`). */
export const NOTES_ANCHOR = "footnote-label";
