/** Elements that Markdown makes and our components stand in for. All others go straight into the page, as text. */
export const replacedElements = ["a", "h2", "h3", "img", "input", "table"] as const;
