const HEADING = ":is(h1, h2, h3, h4, h5, h6)";

/** What a screen reader reads as one: a paragraph, an item of a list, a cell of a table. */
const BLOCK = `p, li, dt, dd, td, th, figcaption, summary, ${HEADING}`;

/**
 * Brings a reader to the first mark in sight, in a section if one is named and has any. A mark that is on the screen
 * moves nothing. Reading aloud and the Tab key go on from there too.
 * @param marks in the order of the page
 * @param heading of the section; nothing for the whole page
 * @param covered pixels at the end of the screen that something covers
 */
export function goToFirstMark(marks: readonly Range[], heading: Element | null, covered: number): void {
  // Where the reader is being brought anyway. To glide there would take seconds, and nothing be where it is measured.
  heading?.scrollIntoView({ behavior: "instant" });
  const isInPlace = heading ? inSection(heading) : () => true;
  const mark = marks.find((mark) => parentOf(mark)?.checkVisibility() && isInPlace(mark));
  if (!mark) return;
  const { top, bottom } = mark.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight - covered) return;
  // A third of the screen is more than any bar covers, and shows what leads up to the mark.
  scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
  focusOnce(parentOf(mark)?.closest<HTMLElement>(BLOCK));
}

/** Whether a mark stands in the heading or before the next one that has an address: those are the search's sections. */
function inSection(heading: Element): (mark: Range) => boolean {
  const headings = [...document.querySelectorAll(`main ${HEADING}[id]`)];
  const next = headings[headings.indexOf(heading) + 1];
  const start = new Range();
  start.setStartBefore(heading);
  if (next) start.setEndBefore(next);
  else start.setEndAfter(heading.closest("main") ?? heading);
  return (mark) => start.comparePoint(mark.startContainer, mark.startOffset) === 0;
}

function parentOf({ startContainer }: Range): Element | null {
  return startContainer.parentElement;
}

/** Gives the focus to what never has it otherwise. */
function focusOnce(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
}
