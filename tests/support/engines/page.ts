/** What can be asked in a page: each function runs there, and knows nothing of this file. */

/** Where the page is. */
export const path = () => location.pathname;

/** How many elements there are. */
export const count = (selector: string) => document.querySelectorAll(selector).length;

/** The words of an element. */
export const words = (selector: string) => document.querySelector(selector)?.textContent;

/** An attribute of an element. */
export const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);

/** Whether one of the elements has the focus. */
export const hasFocus = (selector: string) => document.activeElement?.matches(selector);

/** Where the link leads that has the focus. `:focus` would not do: a window that nobody sees is not the active one. */
export const focusedPlace = () => document.activeElement?.getAttribute("href");

/** Whether an element stands wholly on the screen. */
export function isOnScreen(selector: string) {
  const element = document.querySelector(selector);
  if (!element?.checkVisibility({ visibilityProperty: true })) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
}

/** How many pixels the page can be scrolled sideways; a page should never be. */
export const sidewaysScroll = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
