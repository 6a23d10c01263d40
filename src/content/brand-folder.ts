/** Folder of the brand's files within the content folder: the mark, the drawing of the home page, a typeface. */
export const brandFolder = "brand";

/** The drawings that the site looks for there. */
export const brandDrawings = ["mark.svg", "hero.svg"];
